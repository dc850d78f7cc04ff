/** The workspace on disk: runs, steps, locks and the head, written atomically and append-only where it counts. */
@NullMarked
package io.github.mldebug.ledger;

import org.jspecify.annotations.NullMarked;
