package io.github.mldebug.cache;

import java.io.IOException;

/** A column file that is not what was written. */
final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedException(String what) {
        super(what);
    }
}
