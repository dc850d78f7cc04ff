/** What a user can put right: a message that says what was seen and a hint that says what to do. */
@NullMarked
package io.github.mldebug.error;

import org.jspecify.annotations.NullMarked;
