/** The command line: one class per command, shared options as mixins; the only package that knows picocli. */
@NullMarked
package io.github.mldebug.cli;

import org.jspecify.annotations.NullMarked;
