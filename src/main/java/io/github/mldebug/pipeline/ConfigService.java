package io.github.mldebug.pipeline;

import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.report.ConfigAnswer;
import io.github.mldebug.report.ConfigAnswer.Resolved;
import io.github.mldebug.report.ExitCode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is set, and where each value came from. */
public final class ConfigService {
    /**
     * All of them.
     *
     * @param file the settings file in force, as shown to the user, or null when there is none
     */
    public ConfigAnswer run(Settings settings, @Nullable String file) {
        List<Resolved> resolved = Arrays.stream(Setting.values())
                .map(setting -> new Resolved(
                        setting.id(), settings.texts(setting), settings.origin(setting), setting.meaning()))
                .toList();
        return new ConfigAnswer(file, resolved, settings.unknownVariables(), ExitCode.FINE.code());
    }
}
