/** From bytes to a table: dialect, encoding, records and their line numbers; the only package that knows Commons CSV. */
@NullMarked
package io.github.mldebug.csv;

import org.jspecify.annotations.NullMarked;
