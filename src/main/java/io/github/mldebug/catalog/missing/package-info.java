/** Checks of what is not there, or stands for nothing. */
@NullMarked
package io.github.mldebug.catalog.missing;

import org.jspecify.annotations.NullMarked;
