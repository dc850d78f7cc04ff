package io.github.mldebug.csv;

/** A file is not what it was presumed to be from some of its parts: it has to be read again, after a look at all of it. */
final class PresumptionFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PresumptionFailed() {
        super("there is damage behind the parts that were looked at");
    }
}
