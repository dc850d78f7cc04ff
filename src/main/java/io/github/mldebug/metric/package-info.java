/** Metrics: how good predictions are, as plain arithmetic over truth and prediction. */
@NullMarked
package io.github.mldebug.metric;

import org.jspecify.annotations.NullMarked;
