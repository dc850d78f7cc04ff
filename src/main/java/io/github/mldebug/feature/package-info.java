/** Features as expressions over columns, with every statistic fitted on training rows only. */
@NullMarked
package io.github.mldebug.feature;

import org.jspecify.annotations.NullMarked;
