/** Records to JSON and back, by their components: the only door to Jackson's streaming classes. */
@NullMarked
package io.github.mldebug.json;

import org.jspecify.annotations.NullMarked;
