package io.github.mldebug.check;

/** What a check looks at: a kind of subject says what a user has to supply. */
public sealed interface Subject permits OneTable, SuppressionUse {}
