package io.github.mldebug.cli;

import io.github.mldebug.config.Kind;
import io.github.mldebug.config.Setting;
import io.github.mldebug.pipeline.ConfigService;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code mldebug config}: takes every setting as an option, so that it shows what any command line would resolve to. */
@Command(name = "config", description = "Show every setting and where its value came from.", sortOptions = false)
final class ConfigCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    OutputOptions outputOptions = new OutputOptions();

    @Mixin
    HelpOption helpOption = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    private ConfigCommand(Session session) {
        this.session = session;
    }

    /** The command with an option for each setting that is one elsewhere. */
    static CommandSpec of(Session session) {
        CommandSpec command = CommandSpec.forAnnotatedObject(new ConfigCommand(session));
        for (Setting setting : Setting.values()) {
            String option = option(setting);
            boolean inFileOnly = setting.id().indexOf('.') >= 0 || setting == Setting.DATA;
            if (!inFileOnly && command.findOption(option) == null) {
                command.addOption(OptionSpec.builder(option)
                        .paramLabel("VALUE")
                        .description(setting.meaning() + ".")
                        .type(type(setting))
                        .arity(setting.kind() == Kind.YES_NO ? "0" : "1")
                        .build());
            }
        }
        return command;
    }

    /** As the other commands spell it: a switch is named after what it changes. */
    private static String option(Setting setting) {
        boolean on = setting.kind() == Kind.YES_NO && setting.standard().equals(java.util.Optional.of("true"));
        return setting.option(on ? "false" : "true");
    }

    private static Class<?> type(Setting setting) {
        if (setting.kind() == Kind.YES_NO) {
            return boolean.class;
        }
        return setting.kind().several() ? List.class : String.class;
    }

    @Override
    public Integer call() {
        @Nullable String file = session.settingsFile().map(this::shown).orElse(null);
        return session.answer(Objects.requireNonNull(spec), settings -> new ConfigService().run(settings, file));
    }

    private String shown(Path file) {
        return session.console().directory().toAbsolutePath().relativize(file).toString();
    }
}
