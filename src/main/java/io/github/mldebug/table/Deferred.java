package io.github.mldebug.table;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is fetched when it is first asked for, once. Safe for use by several threads; after the first time asking
 * costs as much as reading a field.
 *
 * @param <T> what is fetched, not changed afterwards
 */
public final class Deferred<T> {
    private @Nullable Supplier<? extends T> source;
    /** Read without a lock. That is safe because the value stands in a final field of it. */
    private @Nullable Held<T> held;

    private Deferred(@Nullable Supplier<? extends T> source, @Nullable Held<T> held) {
        this.source = source;
        this.held = held;
    }

    /** A value that is there already. */
    public static <T> Deferred<T> of(T value) {
        return new Deferred<>(null, new Held<>(value));
    }

    /** A value that is still to be fetched; when that fails, it is tried again the next time. */
    public static <T> Deferred<T> from(Supplier<? extends T> source) {
        return new Deferred<>(source, null);
    }

    /** The value. */
    public T get() {
        Held<T> seen = held;
        return seen == null ? fetch() : seen.value;
    }

    private synchronized T fetch() {
        Held<T> seen = held;
        if (seen == null && source != null) {
            seen = new Held<>(source.get());
            held = seen;
            source = null;
        }
        if (seen == null) {
            throw new IllegalStateException("neither a value nor a source");
        }
        return seen.value;
    }

    private record Held<T>(T value) {}
}
