/** The settings: flags, environment, {@code mldebug.yaml} and defaults, and where each value came from. */
@NullMarked
package io.github.mldebug.config;

import org.jspecify.annotations.NullMarked;
