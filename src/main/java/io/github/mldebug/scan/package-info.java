/** One pass over the rows of a table: fixed blocks, merged in order, so that threads never change a result. */
@NullMarked
package io.github.mldebug.scan;

import org.jspecify.annotations.NullMarked;
