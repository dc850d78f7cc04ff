/** The list of all checks; the checks themselves live below it, one class each, grouped by what they look at. */
@NullMarked
package io.github.mldebug.catalog;

import org.jspecify.annotations.NullMarked;
