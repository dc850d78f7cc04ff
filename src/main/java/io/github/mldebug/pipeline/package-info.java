/** What each command does: one service per verb, from a validated request to an answer, without printing. */
@NullMarked
package io.github.mldebug.pipeline;

import org.jspecify.annotations.NullMarked;
