package io.github.mldebug.feature;

/** A part of an expression, bound to the columns of one table, that has learned nothing yet. */
sealed interface Term permits NumberTerm, CategoryTerm, DateColumn, TextCells {}
