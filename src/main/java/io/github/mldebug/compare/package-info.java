/** Whether a change is real: resampling plans, tests of the difference, and the verdict that they allow. */
@NullMarked
package io.github.mldebug.compare;

import org.jspecify.annotations.NullMarked;
