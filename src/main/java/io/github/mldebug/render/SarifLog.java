package io.github.mldebug.render;

import io.github.mldebug.check.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of SARIF 2.1.0 that we write; names and order are those of the standard. */
record SarifLog(String version, List<Run> runs) {
    record Run(
            Tool tool,
            List<Invocation> invocations,
            List<Artifact> artifacts,
            String columnKind,
            List<Result> results) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, List<Rule> rules) {}

    record Rule(String id, Text shortDescription, Text help, Configuration defaultConfiguration, Ending properties) {
        record Configuration(Level level) {}

        /** @param status how the check ended */
        record Ending(
                List<String> tags, String status, @Nullable String reason) {}
    }

    record Text(String text) {
        /** A text in which square brackets before a round one are no link, which viewers would make of them. */
        static Text of(String plain) {
            String visible = VisibleText.of(plain);
            return new Text(visible.contains("](") ? visible.replaceAll("[\\[\\]\\\\]", "\\\\$0") : visible);
        }
    }

    /** How bad. */
    enum Level {
        ERROR,
        WARNING,
        NOTE;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    record Invocation(boolean executionSuccessful, int exitCode, List<Notification> toolExecutionNotifications) {}

    record Notification(Text message, Level level, @Nullable RuleReference associatedRule) {}

    record RuleReference(String id, int index) {}

    record Artifact(Place location) {
        record Place(String uri) {}
    }

    record Result(
            String ruleId,
            int ruleIndex,
            Level level,
            Text message,
            List<Location> locations,
            @Nullable List<Location> relatedLocations,
            Map<String, String> partialFingerprints,
            @Nullable String baselineState,
            List<Suppression> suppressions,
            Evidence properties) {
        record Evidence(
                List<String> columns,
                double measured,
                @Nullable Double limit,
                long count,
                List<String> examples,
                Cause cause,
                String next,
                @Nullable String knownFrom) {}
    }

    record Location(Physical physicalLocation) {
        record Physical(Artifact.Place artifactLocation, Region region) {}
    }

    /** @param endLine null when it is the first */
    record Region(int startLine, @Nullable Integer endLine) {
        /** Lines, ascending, as runs of consecutive ones. */
        static List<Region> of(List<Integer> lines) {
            List<Region> regions = new ArrayList<>();
            int start = 0;
            for (int i = 1; i <= lines.size(); i++) {
                if (i == lines.size() || lines.get(i) != lines.get(i - 1) + 1) {
                    int last = lines.get(i - 1);
                    regions.add(new Region(lines.get(start), last == lines.get(start) ? null : last));
                    start = i;
                }
            }
            return regions;
        }
    }

    record Suppression(String kind, String status, String justification) {}
}
