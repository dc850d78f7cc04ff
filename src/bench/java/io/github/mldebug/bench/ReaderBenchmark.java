package io.github.mldebug.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Times {@code mldebug check} of a large file, first and again, and the checks of one pass alone, beside DuckDB and pandas on
 * the same file: whole processes in turn, on one machine. Prints medians of wall seconds, processor seconds and peak memory,
 * with ratios to DuckDB. Reads {@code /proc}, so it needs Linux.
 *
 * <p>Run: {@code mvn -q -Pbench exec:exec@reader -Dbench.rows=1000000 -Dbench.rounds=5}
 */
public final class ReaderBenchmark {
    private static final double TICKS = 100;
    private static final long POLL = 10;
    /** The program that the launcher runs: of the one that it built and that of Maven the newer. */
    private static final Path JAR = newest(Path.of("target/mldebug.jar"), Path.of("target/launcher/mldebug.jar"));

    private ReaderBenchmark() {}

    private static Path newest(Path one, Path other) {
        long first = one.toFile().lastModified();
        return (first >= other.toFile().lastModified() && first > 0 ? one : other).toAbsolutePath();
    }

    /** What one process took. */
    private record Cost(double wall, double processor, double megabytes) {}

    /** Arguments: rows, rounds. */
    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        Path sources = Path.of("src/bench/java/io/github/mldebug/bench").toAbsolutePath();
        Path place = Files.createTempDirectory("mldebug-bench");
        try {
            run(place, List.of(Path.of("mldebug").toAbsolutePath().toString(), "--version"));
            compile(
                    place,
                    sources.resolve("BenchmarkTable.java"),
                    sources.resolve("DuckDbProfile.java"),
                    sources.resolve("ScanChecks.java"));
            Path table = place.resolve("table.csv");
            run(place, List.of("java", "-cp", place.toString(), name("BenchmarkTable"), table.toString(), "" + rows));
            System.out.printf(
                    Locale.ROOT, "%,d rows x 30 columns, %.0f MB%n", rows, Files.size(table) / (double) (1 << 20));
            report(measured(place, commands(place, table), rounds));
        } finally {
            delete(place);
        }
    }

    private static Map<String, List<String>> commands(Path place, Path table) throws IOException {
        String tool = Path.of("mldebug").toAbsolutePath().toString();
        String libraries = place + ":" + System.getProperty("java.class.path");
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("DuckDB SUMMARIZE", List.of("java", "-cp", libraries, name("DuckDbProfile"), table.toString()));
        List<String> scan = new ArrayList<>(List.of("java"));
        scan.addAll(launcherFlags(Path.of(tool)));
        scan.addAll(List.of(
                "-XX:SharedArchiveFile=" + JAR.toString().replaceFirst("jar$", "jsa"),
                "-cp",
                JAR + ":" + place,
                name("ScanChecks"),
                table.toString()));
        commands.put("mldebug, scan checks", scan);
        commands.put("mldebug check, first", List.of(tool, "check", table.toString(), "--fail-on", "never", "--no-cache"));
        commands.put("mldebug check, again", List.of(tool, "check", table.toString(), "--fail-on", "never"));
        String python = System.getenv().getOrDefault("PYTHON", "python3");
        if (canImportPandas(python)) {
            String script = Path.of("src/bench/scan/profile.py").toAbsolutePath().toString();
            commands.put("pandas", List.of(python, script, table.toString()));
        }
        return commands;
    }

    /** The options of the virtual machine that the launcher gives for {@code check} of a large file. */
    private static List<String> launcherFlags(Path launcher) throws IOException {
        return Files.readAllLines(launcher).stream()
                .filter(line -> line.strip().startsWith("flags="))
                .flatMap(line -> Stream.of(line.replaceAll("flags=|[\"']", "").strip().split(" ")))
                .filter(word -> word.startsWith("-X"))
                .toList();
    }

    private static boolean canImportPandas(String python) {
        try {
            return new ProcessBuilder(python, "-c", "import pandas").start().waitFor() == 0;
        } catch (IOException | InterruptedException absent) {
            return false;
        }
    }

    /** Every command once to fill caches, then the rounds, each command in turn. */
    private static Map<String, List<Cost>> measured(Path place, Map<String, List<String>> commands, int rounds)
            throws Exception {
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                Cost cost = run(place, command.getValue());
                List<Cost> all = costs.computeIfAbsent(command.getKey(), name -> new ArrayList<>());
                if (round > 0) {
                    all.add(cost);
                }
            }
        }
        return costs;
    }

    private static void report(Map<String, List<Cost>> costs) {
        List<Cost> peer = costs.get("DuckDB SUMMARIZE");
        System.out.printf("%-22s %8s %10s %8s %12s %12s%n", "", "wall s", "processor s", "peak MB", "wall ratio", "proc. ratio");
        costs.forEach((name, all) -> System.out.printf(
                Locale.ROOT,
                "%-22s %8.2f %10.2f %8.0f %12.2f %12.2f%n",
                name,
                median(all, Cost::wall),
                median(all, Cost::processor),
                median(all, Cost::megabytes),
                median(all, Cost::wall) / median(peer, Cost::wall),
                median(all, Cost::processor) / median(peer, Cost::processor)));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> of) {
        double[] sorted = costs.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Cost run(Path place, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("MLDEBUG_CACHE", place.resolve("cache").toString());
        long begin = System.nanoTime();
        Process process = builder.start();
        double processor = 0;
        double megabytes = 0;
        while (process.isAlive()) {
            processor = Math.max(processor, processor(process.pid()));
            megabytes = Math.max(megabytes, peak(process.pid()));
            Thread.sleep(POLL);
        }
        double wall = (System.nanoTime() - begin) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("exit " + process.exitValue() + ": " + String.join(" ", command));
        }
        return new Cost(wall, processor, megabytes);
    }

    /** Processor seconds of all threads so far. */
    private static double processor(long pid) {
        String stat = read(pid, "stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ");
        return fields.length < 13 ? 0 : (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    private static double peak(long pid) {
        return Arrays.stream(read(pid, "status").split("\n"))
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", "" + pid, file));
        } catch (IOException ended) {
            return "";
        }
    }

    private static String name(String type) {
        return "io.github.mldebug.bench." + type;
    }

    private static void compile(Path into, Path... sources) {
        List<String> arguments = new ArrayList<>(List.of("-cp", JAR.toString(), "-d", into.toString()));
        Stream.of(sources).map(Path::toString).forEach(arguments::add);
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("the benchmark does not compile");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
