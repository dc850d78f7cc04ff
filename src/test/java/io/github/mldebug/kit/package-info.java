/** What tests share: tables from text, and a way to run one check and say what it must find. */
@NullMarked
package io.github.mldebug.kit;

import org.jspecify.annotations.NullMarked;
