/** The statistics of columns that a scan collects: counts, moments, quantiles, distinct values. */
@NullMarked
package io.github.mldebug.profile;

import org.jspecify.annotations.NullMarked;
