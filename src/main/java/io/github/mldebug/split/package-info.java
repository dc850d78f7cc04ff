/** Which rows train, which are locked away, and which validate: decided by content, never by order or threads. */
@NullMarked
package io.github.mldebug.split;

import org.jspecify.annotations.NullMarked;
