package io.github.mldebug.pipeline;

import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.ledger.Run;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The settings that decide what is read from the same file, which columns may be used, and what rows weigh. */
final class Decisive {
    /** All of them. */
    static final List<Setting> SETTINGS = List.of(
            Setting.POSITIVE,
            Setting.EXCLUDE,
            Setting.ALLOW,
            Setting.WEIGHT,
            Setting.KEY,
            Setting.GROUP,
            Setting.TIME,
            Setting.MISSING_TOKEN,
            Setting.DELIMITER,
            Setting.QUOTE,
            Setting.ENCODING,
            Setting.NO_HEADER,
            Setting.DECIMAL_COMMA);

    /** Those that only say which columns may become features, in whatever order: others change no model that there is. */
    private static final Set<Setting> ABOUT_CANDIDATES = Set.of(Setting.EXCLUDE, Setting.ALLOW);

    private Decisive() {}

    /** Those that are set, by id; of those whose order says nothing, sorted. */
    static Map<String, List<String>> of(Settings settings) {
        Map<String, List<String>> decisive = new TreeMap<>();
        for (Setting setting : SETTINGS) {
            List<String> texts = ABOUT_CANDIDATES.contains(setting)
                    ? List.copyOf(new TreeSet<>(settings.texts(setting)))
                    : settings.texts(setting);
            if (!texts.isEmpty()) {
                decisive.put(setting.id(), texts);
            }
        }
        return decisive;
    }

    /**
     * The settings for work from a run. What they say about candidates is what holds, with the columns that steps on the way
     * to the run excluded.
     *
     * @throws UserError when they say otherwise about how data are read: that would be a second change beside the step
     */
    static Settings asIn(History history, Run run, Settings settings) {
        for (Setting setting : SETTINGS) {
            List<String> now = settings.texts(setting);
            List<String> then = run.settings().getOrDefault(setting.id(), List.of());
            if (!ABOUT_CANDIDATES.contains(setting) && !now.equals(then)) {
                throw new UserError(
                        setting.id() + " is " + words(now) + " (" + settings.origin(setting) + "), and was "
                                + words(then) + " when run " + run.id() + " was made",
                        "set it back, or start over on purpose: mldebug baseline DATA --restart --reason TEXT");
            }
        }
        Set<String> excluded = new TreeSet<>(history.excludedOnTheWayTo(run.id()));
        excluded.addAll(settings.texts(Setting.EXCLUDE));
        return settings.with(Setting.EXCLUDE, List.copyOf(excluded), settings.origin(Setting.EXCLUDE));
    }

    /** The settings with what was said about candidates when a run was made, as its record has it. */
    static Settings recordedIn(Run run, Settings settings) {
        Settings same = settings;
        for (Setting setting : ABOUT_CANDIDATES) {
            List<String> then = run.settings().getOrDefault(setting.id(), List.of());
            same = same.with(setting, then, settings.origin(setting));
        }
        return same;
    }

    private static String words(List<String> texts) {
        return texts.isEmpty() ? "not set" : String.join(",", texts);
    }
}
