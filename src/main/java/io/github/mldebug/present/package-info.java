/** Answers as documents: which headings, sentences, tables and findings an answer record is told in. */
@NullMarked
package io.github.mldebug.present;

import org.jspecify.annotations.NullMarked;
