/** What a command found: immutable records, whose components are the fields of the JSON documents. */
@NullMarked
package io.github.mldebug.report;

import org.jspecify.annotations.NullMarked;
