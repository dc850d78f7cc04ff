package io.github.mldebug.cli;

import io.github.mldebug.report.ExitCode;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command line: wires commands to services, and turns exceptions into messages and exit codes. */
public final class App {
    private final CommandLine commandLine;

    /** @param console what the commands see of the process */
    public App(Console console) {
        Session session = new Session(console);
        commandLine = new CommandLine(new RootCommand())
                .addSubcommand(new CheckCommand(session))
                .addSubcommand(new BaselineCommand(session))
                .addSubcommand(new IterateCommand(session))
                .addSubcommand(new RunsCommand(session))
                .addSubcommand(new ShowCommand(session))
                .addSubcommand(new CompareCommand(session))
                .addSubcommand(new DiffCommand(session))
                .addSubcommand(new RevertCommand(session))
                .addSubcommand(new ReproduceCommand(session))
                .addSubcommand(new CommandLine(new SplitCommand()).addSubcommand(new SplitExportCommand(session)))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(new SuppressCommand(session))
                .addSubcommand(new CommandLine(ConfigCommand.of(session)))
                .addSubcommand(new CompletionCommand());
        Failures failures = new Failures(session);
        commandLine
                .setOut(console.out())
                .setErr(console.err())
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setUsageHelpWidth(Math.max(55, Math.min(console.width(), 100)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        listExitCodes(commandLine.getCommandSpec());
    }

    /** Runs one command line and returns the exit code of the process. */
    public int run(String... arguments) {
        int code = commandLine.execute(arguments);
        commandLine.getOut().flush();
        Optional<String> failure =
                commandLine.getOut() instanceof AnswerWriter answers ? answers.failure() : Optional.empty();
        failure.ifPresent(reason -> commandLine
                .getErr()
                .print("error: cannot write to standard output: " + reason
                        + "\nhint: check where it leads to, or write to a file: --output FILE\n"));
        commandLine.getErr().flush();
        return failure.isPresent() ? ExitCode.USAGE.code() : code;
    }

    private static void listExitCodes(CommandSpec root) {
        java.util.Map<String, String> codes = new java.util.LinkedHashMap<>();
        for (ExitCode code : java.util.List.of(
                ExitCode.FINE,
                ExitCode.FOUND,
                ExitCode.USAGE,
                ExitCode.CANNOT_TELL,
                ExitCode.BUG,
                ExitCode.INTERRUPTED)) {
            codes.put(" " + code.code(), code.meaning());
        }
        root.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
    }
}
