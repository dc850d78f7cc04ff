package io.github.mldebug;

/** The process: standard streams, logging and the exit code live here and nowhere else. */
public final class Main {
    private Main() {}

    /** Runs one command line and exits with its code. */
    public static void main(String[] args) {
        System.exit(0);
    }
}
