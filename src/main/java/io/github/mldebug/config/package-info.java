/** Settings: what can be set, what is set, and where each value came from. */
@NullMarked
package io.github.mldebug.config;

import org.jspecify.annotations.NullMarked;
