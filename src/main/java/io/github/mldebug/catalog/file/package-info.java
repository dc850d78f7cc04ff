/** Checks of the file itself: whether it is a table at all. */
@NullMarked
package io.github.mldebug.catalog.file;

import org.jspecify.annotations.NullMarked;
