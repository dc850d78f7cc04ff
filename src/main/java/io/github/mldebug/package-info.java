/** The process and nothing else: {@code Main} holds the standard streams, the log and the exit code. */
@NullMarked
package io.github.mldebug;

import org.jspecify.annotations.NullMarked;
