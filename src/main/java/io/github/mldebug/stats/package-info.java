/** Arithmetic on arrays: distributions, intervals, ranks and tests; knows nothing of tables or models. */
@NullMarked
package io.github.mldebug.stats;

import org.jspecify.annotations.NullMarked;
