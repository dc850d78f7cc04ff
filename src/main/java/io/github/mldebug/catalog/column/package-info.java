/** Checks of single columns: what they are for and whether they can help. */
@NullMarked
package io.github.mldebug.catalog.column;

import org.jspecify.annotations.NullMarked;
