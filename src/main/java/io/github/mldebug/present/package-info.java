/** Answers as documents of a few block types, the same for every format that people read. */
@NullMarked
package io.github.mldebug.present;

import org.jspecify.annotations.NullMarked;
