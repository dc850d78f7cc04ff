/** The contract of a check: what it is, what it may look at, and how looking can end. */
@NullMarked
package io.github.mldebug.check;

import org.jspecify.annotations.NullMarked;
