/** Checks of rows: whether each is one observation of its own. */
@NullMarked
package io.github.mldebug.catalog.row;

import org.jspecify.annotations.NullMarked;
