/** Learners, their hyperparameters and the ladder of capacity; the only package that knows Tribuo. */
@NullMarked
package io.github.mldebug.learn;

import org.jspecify.annotations.NullMarked;
