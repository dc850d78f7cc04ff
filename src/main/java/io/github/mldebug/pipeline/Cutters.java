package io.github.mldebug.pipeline;

import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.split.SplitCutter;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.TargetChooser;
import java.nio.file.Path;

/** What cuts a table: into two parts of its own, or with the file of {@code --test} as the locked part. */
final class Cutters {
    private Cutters() {}

    /** @param directory from which a test file's path starts */
    static SplitCutter of(Settings settings, Path directory, Table table, Target target) {
        SplitCutter cutter = new SplitCutter(table, target);
        Path test = settings.path(Setting.TEST).orElse(null);
        if (test == null) {
            return cutter;
        }
        Loader loader = new Loader(settings);
        Table testTable = loader.read(directory.resolve(test), test.toString());
        String label = target.column().key();
        if (testTable.column(label).isEmpty()) {
            throw new UserError(
                    test + " has no column '" + label + "', which is to be predicted",
                    "the test file needs the columns of the data file");
        }
        return cutter.withTest(testTable, new TargetChooser().same(testTable, target));
    }
}
