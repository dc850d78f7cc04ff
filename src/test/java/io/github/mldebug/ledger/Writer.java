package io.github.mldebug.ledger;

import java.nio.file.Path;

/**
 * A process of its own that writes into a workspace and says on standard output when a run is recorded. Arguments: the
 * folder, the first run's number, how many, and whether each builds on the one before.
 */
final class Writer {
    private Writer() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int from = Integer.parseInt(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        boolean chained = Boolean.parseBoolean(arguments[3]);
        System.out.println("ready");
        Workspace workspace = Samples.workspace(folder);
        Heads first = workspace.heads();
        for (int number = from; number < from + count; number++) {
            Run run = Samples.run(number);
            Heads heads = chained ? workspace.heads() : first;
            Event event = Samples.step(
                    heads, run, chained ? heads.require() : Samples.run(0).id(), chained);
            workspace.appendRun(run, Samples.folds(number), event);
            System.out.println(number);
        }
    }
}
