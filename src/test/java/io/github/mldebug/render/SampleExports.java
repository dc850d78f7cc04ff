package io.github.mldebug.render;

import io.github.mldebug.report.NoteReport;
import io.github.mldebug.report.SplitExportAnswer;
import java.util.List;

/** Fixed answers of commands that make a file. */
final class SampleExports {
    private SampleExports() {}

    static SplitExportAnswer split() {
        return new SplitExportAnswer(
                "split.csv",
                SampleChecks.HOSTILE,
                List.of("row", "id", "fold", "repeat", "part"),
                2810,
                new SplitExportAnswer.Parts(274, 0, 70, 3),
                new SplitExportAnswer.Folding("folds", 10, 5),
                List.of(
                        "import pandas as pd",
                        "data = pd.read_csv(\"" + SampleChecks.HOSTILE.replace('\n', ' ') + "\")"),
                List.of(new NoteReport("test-file", "The locked test part is a file of its own", null)),
                0);
    }
}
