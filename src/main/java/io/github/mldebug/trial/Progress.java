package io.github.mldebug.trial;

/** Hears how far long work has come. Calls may arrive from several threads. */
public interface Progress {
    /** Nobody listens. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String what, long total) {}

        @Override
        public void step() {}

        @Override
        public void end() {}
    };

    /** A stretch of work begins: what it is in a few words, and its number of equal pieces. */
    void begin(String what, long total);

    /** One piece is done. */
    void step();

    /** The stretch of work is over. */
    void end();
}
