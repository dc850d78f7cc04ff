package io.github.mldebug.report;

import io.github.mldebug.table.Role;

/** One column: as named in the file, its unique key, what it is for, missing cells, distinct values. */
public record ColumnReport(String name, String key, Role role, int missing, int distinct) {}
