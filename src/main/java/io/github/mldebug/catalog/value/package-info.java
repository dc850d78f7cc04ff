/** Checks of the values of single columns, and of values that do not go together. */
@NullMarked
package io.github.mldebug.catalog.value;

import org.jspecify.annotations.NullMarked;
