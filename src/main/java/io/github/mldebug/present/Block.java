package io.github.mldebug.present;

import io.github.mldebug.check.Severity;
import io.github.mldebug.error.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a document. Renderers are visitors, so that none can forget a kind. */
public sealed interface Block {
    /** Calls the method of the block's kind. */
    void accept(Visitor visitor);

    /** One method a kind. */
    interface Visitor {
        void visit(Heading block);

        void visit(Sentence block);

        void visit(Facts block);

        void visit(Table block);

        void visit(Findings block);

        void visit(Curve block);

        void visit(Verdict block);

        void visit(Commands block);

        void visit(Details block);

        void visit(Literal block);

        void visit(Excerpt block);
    }

    /** A title for the blocks up to the next heading. */
    record Heading(String text) implements Block {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** Words. */
    record Sentence(Tone tone, String text) implements Block {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }

        static Sentence of(String text) {
            return new Sentence(Tone.PLAIN, text);
        }
    }

    /** Names with what they stand for, one a line. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /**
     * Rows and columns.
     *
     * @param rows each with as many cells as there are columns
     */
    record Table(List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Cell> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.size() + " cells under " + columns.size() + " columns");
                }
            }
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /**
     * A column of a table.
     *
     * @param numeric whether its cells are set to the right
     */
    record Column(String title, boolean numeric) {
        static Column text(String title) {
            return new Column(title, false);
        }

        static Column number(String title) {
            return new Column(title, true);
        }
    }

    /**
     * A cell of a table.
     *
     * @param share from 0 to 1, drawn as a bar instead of the text; null for none
     */
    record Cell(String text, Tone tone, @Nullable Double share) {
        static Cell of(String text) {
            return new Cell(text, Tone.PLAIN, null);
        }

        static Cell of(String text, Tone tone) {
            return new Cell(text, tone, null);
        }

        static Cell bar(double share) {
            double clipped = Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
            return new Cell("", Tone.PLAIN, clipped);
        }
    }

    /** Problems, those to fix first at the top. */
    record Findings(List<Problem> problems) implements Block {
        public Findings {
            problems = List.copyOf(problems);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /**
     * What one check found, at one severity.
     *
     * @param check id of the check
     * @param title the check's title
     * @param items at least one
     * @param shared what is true of all of several items
     */
    record Problem(Severity severity, String check, String title, List<Item> items, List<Fact> shared) {
        public Problem {
            items = List.copyOf(items);
            shared = List.copyOf(shared);
        }
    }

    /**
     * One finding: what was seen, then where, why and what next.
     *
     * @param columns names of the columns concerned
     * @param line the first line concerned, or null when none can be named
     */
    record Item(
            String message, List<String> columns, @Nullable Integer line, List<Fact> facts) {
        public Item {
            columns = List.copyOf(columns);
            facts = List.copyOf(facts);
        }
    }

    /**
     * Lines over a common axis.
     *
     * @param shape the word for the form of the lines
     * @param axis what x is, as {@code epoch}
     * @param x ascending
     */
    record Curve(String shape, String axis, List<Integer> x, List<Series> series) implements Block {
        public Curve {
            x = List.copyOf(x);
            series = List.copyOf(series);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /**
     * One line of a curve.
     *
     * @param values not-a-number where it has no point
     * @param summary where it begins, ends and is lowest, in words
     */
    record Series(String name, List<Double> values, String summary) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /** The answer in a word, and the same in a sentence. */
    record Verdict(String word, Tone tone, String meaning) implements Block {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** Commands to run, best first. */
    record Commands(List<Command> commands) implements Block {
        public Commands {
            commands = List.copyOf(commands);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** What a command is for, and exactly what to type. */
    record Command(String purpose, String command) {}

    /**
     * More, for those who ask.
     *
     * @param summary one line that stands for it
     */
    record Details(String summary, List<Block> blocks) implements Block {
        public Details {
            blocks = List.copyOf(blocks);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /**
     * Lines to be shown as they are, as an example of a file.
     *
     * @param pasted whether they are there to be copied, so that nothing may stand before them: Python minds
     */
    record Literal(List<String> lines, boolean pasted) implements Block {
        public Literal {
            lines = List.copyOf(lines);
        }

        Literal(List<String> lines) {
            this(lines, false);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** A line that a user wrote, with the part of it marked that the sentence before is about. */
    record Excerpt(String before, String marked, String after) implements Block {
        static Excerpt of(Place place) {
            String text = place.text();
            int from = text.offsetByCodePoints(0, place.from());
            int to = text.offsetByCodePoints(0, place.to());
            return new Excerpt(text.substring(0, from), text.substring(from, to), text.substring(to));
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }
}
