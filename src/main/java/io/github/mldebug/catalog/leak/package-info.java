/** Checks of columns that know the label. */
@NullMarked
package io.github.mldebug.catalog.leak;

import org.jspecify.annotations.NullMarked;
