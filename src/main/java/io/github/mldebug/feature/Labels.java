package io.github.mldebug.feature;

import java.util.List;

/** What is to be predicted of the rows of a {@link Sample}, by their place in it. */
public interface Labels {
    /** The classes in their fixed order, at least two; empty when a number is to be predicted. */
    List<String> classes();

    /** The index of the class at a place. */
    int code(int place);

    /** The number at a place. */
    double value(int place);

    /** What the row at a place belongs to, 0 or more: rows of one unit may be copies of one another. */
    int unit(int place);

    /** No labels at all. */
    Labels NONE = new Labels() {
        @Override
        public List<String> classes() {
            throw new IllegalStateException("a sample without labels");
        }

        @Override
        public int code(int place) {
            throw new IllegalStateException("a sample without labels");
        }

        @Override
        public double value(int place) {
            throw new IllegalStateException("a sample without labels");
        }

        @Override
        public int unit(int place) {
            throw new IllegalStateException("a sample without labels");
        }
    };
}
