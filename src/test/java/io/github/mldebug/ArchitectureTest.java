package io.github.mldebug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.mldebug.architecture.Compiled;
import io.github.mldebug.architecture.PackageMap;
import io.github.mldebug.architecture.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The map of the code base and what must be absent from it. Every rule is run on our classes, where it must find nothing,
 * and on a breach of it that is compiled here, which it must find: a rule that cannot fail is no rule.
 */
class ArchitectureTest {
    /**
     * The map, and the only place where it is written. A package may use those to the right of its arrow and no others,
     * and only such as stand further down: so there is no cycle. A new package is a new line.
     */
    private static final String MAY_USE = """
            Main     -> cli error
            cli      -> pipeline render present report catalog check ledger compare trial learn feature metric stats table config json error
            pipeline -> report catalog check ledger compare trial learn feature split metric stats scan profile csv cache table config json error
            render   -> present report check compare metric table json error
            present  -> report check ledger compare metric table json error
            report   -> check ledger compare metric table json error
            catalog  -> check compare trial learn feature split metric stats scan profile table config error
            check    -> compare trial learn feature split metric stats scan profile table config error
            ledger   -> compare trial feature split metric table config json error
            compare  -> trial learn feature split metric stats scan table error
            trial    -> learn feature split metric stats scan table json error
            learn    -> metric stats scan table config error
            feature  -> stats scan profile table error
            split    -> stats table config error
            metric   -> stats table error
            profile  -> stats scan table error
            scan     -> stats table error
            stats    -> error
            csv      -> table error
            cache    -> table error
            table    -> error
            config   -> json error
            json     -> error
            error    ->
            """;

    private static final List<Rule> RULES = List.of(
            new PackageMap(MAY_USE).arrows(),
            new PackageMap(MAY_USE).pointsDown(),
            new PackageMap(MAY_USE).isCurrent(),
            Rule.noCycles(),
            Rule.nullMarked(),
            Rule.noPackagesNamed("util", "utils", "common", "helper", "helpers", "manager", "managers", "impl"),
            Rule.door("picocli", Set.of("cli"), "picocli."),
            Rule.door("the progress bar", Set.of("cli"), "me.tongfei."),
            Rule.door("the template engine", Set.of("render"), "gg.jte."),
            Rule.door("Tribuo", Set.of("learn"), "org.tribuo.", "com.oracle.labs.", "ml.dmlc."),
            Rule.door("Commons CSV", Set.of("csv"), "org.apache.commons.csv."),
            Rule.door("Jackson", Set.of("json", "config"), "com.fasterxml."),
            Rule.door(
                    "the network",
                    Set.of(),
                    "java.net.http.",
                    "java.net.Socket",
                    "java.net.ServerSocket",
                    "javax.net."),
            Rule.door("Java serialization", Set.of(), "java.io.ObjectInputStream", "java.io.ObjectOutputStream"),
            Rule.door("other processes", Set.of("script"), "java.lang.ProcessBuilder"),
            Rule.without(
                    "checks do no input or output",
                    Set.of("catalog", "check"),
                    "java.io.",
                    "java.nio.file.",
                    "org.slf4j."),
            Rule.onlyIn(
                    "records of runs, nothing else of the ledger, are presented",
                    "present",
                    "ledger",
                    "Run",
                    "Ordered"),
            Rule.noStaticState(),
            Rule.noCalls("the process stops at Main", Set.of("Main"), """
                    System.out
                    System.err
                    System.in
                    System.exit(*)
                    System.console(*)
                    System.setOut(*)
                    System.setErr(*)
                    Runtime.exit(*)
                    Runtime.halt(*)
                    Runtime.exec(*)
                    Throwable.printStackTrace()
                    *Exception.printStackTrace()
                    """),
            Rule.noCalls("nothing but the command line reads a clock", Set.of("Main", "cli"), """
                    System.currentTimeMillis()
                    System.nanoTime()
                    *.now()
                    *.now(ZoneId)
                    Clock.system*(*)
                    Date.new()
                    Calendar.getInstance(*)
                    GregorianCalendar.new()
                    ZoneId.systemDefault()
                    TimeZone.getDefault()
                    """),
            Rule.noCalls("random numbers come from a given seed", Set.of(), """
                    Random.new(*)
                    Math.random()
                    StrictMath.random()
                    ThreadLocalRandom.*
                    SecureRandom.*
                    SplittableRandom.new()
                    RandomGenerator.getDefault()
                    Collections.shuffle(List)
                    UUID.randomUUID()
                    """),
            Rule.noCalls("no default locale", Set.of(), """
                    String.format(String, Object[])
                    String.formatted(*)
                    String.toLowerCase()
                    String.toUpperCase()
                    Print*.printf(String, Object[])
                    Print*.format(String, Object[])
                    Formatter.new(Appendable)
                    Formatter.new()
                    Locale.getDefault(*)
                    DecimalFormat.new()
                    DecimalFormat.new(String)
                    DecimalFormatSymbols.new()
                    DecimalFormatSymbols.getInstance()
                    NumberFormat.get*Instance()
                    SimpleDateFormat.new(String)
                    DateTimeFormatter.ofPattern(String)
                    MessageFormat.format(*)
                    Collator.getInstance()
                    """),
            Rule.noCalls("no default charset", Set.of(), """
                    String.getBytes()
                    String.new(byte[])
                    String.new(byte[], int, int)
                    InputStreamReader.new(InputStream)
                    OutputStreamWriter.new(OutputStream)
                    PrintStream.new(OutputStream)
                    PrintStream.new(OutputStream, boolean)
                    PrintStream.new(String)
                    PrintStream.new(File)
                    PrintWriter.new(OutputStream)
                    PrintWriter.new(OutputStream, boolean)
                    PrintWriter.new(String)
                    PrintWriter.new(File)
                    FileReader.new(String)
                    FileReader.new(File)
                    FileWriter.new(String)
                    FileWriter.new(File)
                    Scanner.new(InputStream)
                    Scanner.new(Path)
                    Scanner.new(File)
                    ByteArrayOutputStream.toString()
                    Charset.defaultCharset()
                    """));

    /** One breach of each rule: the class that breaks it, and what must be said about it. */
    private static final List<Breach> BREACHES = List.of(
            new Breach(
                    "stats.Up", "static io.github.mldebug.table.Down d() { return null; }", "stats may not use table"),
            new Breach("surprise.New", "", "surprise is not on the map"),
            new Breach("catalog.bare.Bare", "", "no @NullMarked in the package-info"),
            new Breach("util.Things", "", "package named util"),
            new Breach("catalog.column.impl.Deep", "", "package named impl"),
            new Breach("pipeline.Usage", "picocli.CommandLine c;", "picocli only in [cli]"),
            new Breach("pipeline.Bar", "me.tongfei.progressbar.ProgressBar b;", "the progress bar only in [cli]"),
            new Breach("cli.Page", "gg.jte.TemplateEngine t;", "the template engine only in [render]"),
            new Breach("metric.Model", "org.tribuo.Model<?> m;", "Tribuo only in [learn]"),
            new Breach("scan.Csv", "org.apache.commons.csv.CSVFormat f;", "Commons CSV only in [csv]"),
            new Breach("render.Tree", "com.fasterxml.jackson.core.JsonFactory f;", "Jackson only in"),
            new Breach("cli.Phone", "java.net.Socket s;", "the network only in []"),
            new Breach("learn.Stream", "java.io.ObjectInputStream s;", "Java serialization only in []"),
            new Breach("cli.Child", "Object o() { return new ProcessBuilder(); }", "other processes only in [script]"),
            new Breach("catalog.row.Reads", "java.io.File f;", "checks do no input or output"),
            new Breach("present.Opens", "io.github.mldebug.ledger.Workspace w;", "records of runs, nothing else"),
            new Breach("stats.Counter", "static int count;", "static state: stats.Counter.count"),
            new Breach("cli.Says", "void f() { System.out.println(); }", "the process stops at Main"),
            new Breach("csv.Trace", "void f(Exception e) { e.printStackTrace(); }", "the process stops at Main"),
            new Breach("ledger.Late", "Object f() { return java.time.Instant.now(); }", "reads a clock"),
            new Breach("ledger.Ticks", "java.util.function.LongSupplier f = System::nanoTime;", "reads a clock"),
            new Breach("trial.Dice", "Object f() { return new java.util.Random(1); }", "from a given seed"),
            new Breach("trial.Loose", "Object f() { return new java.util.SplittableRandom(); }", "from a given seed"),
            new Breach("present.Local", "String f(double x) { return String.format(\"%f\", x); }", "no default locale"),
            new Breach(
                    "table.Low",
                    "java.util.function.UnaryOperator<String> f = String::toLowerCase;",
                    "no default locale"),
            new Breach("csv.Bytes", "byte[] f(String s) { return s.getBytes(); }", "no default charset"));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.mldebug");

    private static List<String> found = List.of();

    @TempDir
    private Path folder;

    @BeforeAll
    static void compileTheBreaches(@TempDir Path breaches) {
        Compiled compiled = new Compiled(breaches).with("table.Down", "").with("ledger.Workspace", "");
        BREACHES.forEach(breach -> compiled.with(breach.name(), breach.body()));
        JavaClasses classes = compiled.classes();
        found = RULES.stream().flatMap(rule -> rule.breaches(classes).stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ourCodeKeepsTo(Rule rule) {
        assertEquals("", String.join("\n", rule.breaches(OURS)), rule::toString);
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachIsFound(Breach breach) {
        assertTrue(
                found.stream().anyMatch(line -> line.contains(breach.found()) && line.contains(breach.name())),
                () -> String.join("\n", found));
    }

    @Test
    void aCycleBetweenPartsOfOnePackageIsFound() {
        JavaClasses classes = new Compiled(folder)
                .with("catalog.row.A", "io.github.mldebug.catalog.pair.B b;")
                .with("catalog.pair.B", "io.github.mldebug.catalog.row.A a;")
                .classes();

        assertTrue(Rule.noCycles().breaches(classes).toString().contains("catalog.pair"));
    }

    @Test
    void anArrowThatPointsUpIsFound() {
        PackageMap map = new PackageMap("table -> csv\ncsv -> table\n");

        assertEquals(List.of("csv -> table points up"), map.pointsDown().breaches(OURS));
    }

    @Test
    void aLineWithoutItsPackageIsFound() {
        PackageMap map = new PackageMap(MAY_USE + "ghost ->\n");

        assertEquals(
                List.of("ghost is on the map and nowhere else"), map.isCurrent().breaches(OURS));
    }

    private static List<Rule> rules() {
        return RULES;
    }

    private static Stream<Breach> breaches() {
        return BREACHES.stream();
    }

    /**
     * A class that breaks a rule.
     *
     * @param name of the class, below our package
     * @param body what stands between its braces
     * @param found a part of what a rule must say
     */
    private record Breach(String name, String body, String found) {}
}
