package io.github.mldebug.report;

import java.util.List;

/** An answer with what checks found. Formats of other tools (JUnit, SARIF, GitHub) show these, and no other answers. */
public interface Checked extends Answer {
    /** The file that was checked. */
    DataReport data();

    /** How many findings and checks there are of each kind. */
    Summary summary();

    /** How each check ended. */
    List<CheckReport> checks();

    /** What makes the exit code 1. */
    FailOn failOn();
}
