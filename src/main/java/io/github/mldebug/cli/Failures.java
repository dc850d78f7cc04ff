package io.github.mldebug.cli;

import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.error.UserError;
import io.github.mldebug.report.ErrorAnswer;
import io.github.mldebug.report.ErrorAnswer.Problem;
import io.github.mldebug.report.ExitCode;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns exceptions into {@code error:} and {@code hint:}, in the forms that were asked for, and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final ErrorOutput output;

    Failures(Session session) {
        this.output = new ErrorOutput(session);
    }

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        if (exception.getCause() instanceof UserError error) {
            return report(command, Arrays.asList(arguments), problem(error), ExitCode.USAGE);
        }
        Problem problem = new Problem(message(exception), hint(exception));
        return report(command, Arrays.asList(arguments), problem, ExitCode.USAGE);
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        List<String> arguments = parsed == null ? List.of() : parsed.originalArgs();
        if (exception instanceof UserError error) {
            LOG.trace("user error", error);
            return report(command, arguments, problem(error), ExitCode.USAGE);
        }
        if (exception instanceof InvalidPathException path) {
            return report(command, arguments, problem(path), ExitCode.USAGE);
        }
        if (exception instanceof CancellationException) {
            Problem interrupted = new Problem("interrupted", "run the same command again; nothing is lost");
            return report(command, arguments, interrupted, ExitCode.INTERRUPTED);
        }
        LOG.error("unexpected", exception);
        Problem bug = new Problem(
                "internal error: " + exception, "this is a bug of mldebug; please report it with the trace above");
        return report(command, arguments, bug, ExitCode.BUG);
    }

    private static Problem problem(UserError error) {
        return new Problem(
                String.valueOf(error.getMessage()), error.hint(), error.place().orElse(null));
    }

    private static Problem problem(InvalidPathException path) {
        return new Problem(
                "'" + path.getInput() + "' cannot be the path of a file: " + path.getReason(),
                "where the characters are right, let the locale be one of UTF-8, as LC_ALL=C.UTF-8");
    }

    private int report(CommandLine command, List<String> arguments, Problem problem, ExitCode code) {
        CommandSpec spec = command.getCommandSpec();
        // An error must not take the place of the file that such a command makes.
        boolean makesOutput = spec.mixins().containsKey(AnswerOptions.NAME);
        output.write(Session.name(spec), makesOutput, arguments, new ErrorAnswer(problem, code.code()));
        return code.code();
    }

    private static String message(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            boolean command = exception.getCommandLine().getParent() == null && !first.startsWith("-");
            return (command ? "no command '" : first.startsWith("-") ? "no option '" : "unexpected argument '") + first
                    + "'";
        }
        String text = String.valueOf(exception.getMessage());
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** The option, or at the root the command, that was most likely meant. */
    private static Optional<String> near(String word, CommandLine command) {
        if (!word.startsWith("-")) {
            return DidYouMean.closest(word, command.getSubcommands().keySet());
        }
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        return DidYouMean.closest(name, command.getCommandSpec().optionsMap().keySet());
    }

    private static String hint(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        if (exception instanceof UnmatchedArgumentException unmatched) {
            Optional<String> near = near(unmatched.getUnmatched().get(0), command);
            if (near.isPresent()) {
                return "did you mean " + near.get() + "?";
            }
        }
        String help = command.getCommandSpec().qualifiedName() + " --help";
        return exception instanceof MissingParameterException
                ? "see how it is used: " + help
                : "see the options: " + help;
    }
}
