package io.github.mldebug.check;

/** Whoever wants to know what each check costs; asked by several threads at once. */
@FunctionalInterface
public interface Watch {
    /** Nobody does. */
    Watch NONE = (id, work) -> work.run();

    /** Does the work of a check. What checks share is part of the work of the one that asks first. */
    void during(String id, Runnable work);
}
