/** Checks of what a workspace has decided about checks. */
@NullMarked
package io.github.mldebug.catalog.settings;

import org.jspecify.annotations.NullMarked;
