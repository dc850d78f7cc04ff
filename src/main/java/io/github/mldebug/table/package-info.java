/** A columnar table: columns, roles, the target, the split, and the ledger of what became of every row. */
@NullMarked
package io.github.mldebug.table;

import org.jspecify.annotations.NullMarked;
