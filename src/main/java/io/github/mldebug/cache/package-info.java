/** Tables on disk, column by column, so that a file is parsed once. */
@NullMarked
package io.github.mldebug.cache;

import org.jspecify.annotations.NullMarked;
