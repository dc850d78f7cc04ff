/** Answers as bytes: one class per output format, each writing to the {@code Writer} that it is given. */
@NullMarked
package io.github.mldebug.render;

import org.jspecify.annotations.NullMarked;
