/** What tests share: tables from text, a way to run one check, and commands run, told and replayed as transcripts. */
@NullMarked
package io.github.mldebug.kit;

import org.jspecify.annotations.NullMarked;
