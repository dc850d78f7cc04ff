package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.CommandLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users get wrong, and what is odd about their files, is answered with what to do. */
class UsageTest {
    private static final Path PENGUINS = Path.of("examples/penguins/penguins.csv");

    @TempDir
    private Path folder;

    private CommandLines.Ran run(String... arguments) {
        return new CommandLines(folder).mldebug(arguments);
    }

    private void penguins() throws IOException {
        Files.copy(PENGUINS, folder.resolve("penguins.csv"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    @Test
    void aPathThatCannotBeIsTheUsersToPutRight() {
        for (String[] line : new String[][] {
            {"check", "a\0b.csv"}, {"check", "x.csv", "--output", "a\0b"}, {"check", "x.csv", "--report", "json=a\0b"}
        }) {
            CommandLines.Ran ran = run(line);

            assertEquals(2, ran.code(), ran.err());
            assertTrue(ran.err().startsWith("error: "), ran.err());
            assertTrue(ran.err().contains("\nhint: "), ran.err());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--key", "--group", "--time", "--weight", "--exclude", "--allow"})
    void refusesAnOptionThatNamesNoColumn(String option) throws IOException {
        penguins();

        for (String command : List.of("check", "baseline")) {
            CommandLines.Ran ran = run(command, "penguins.csv", option, "ilsand");

            assertEquals(2, ran.code(), ran.out());
            assertEquals(
                    "error: no column 'ilsand' in penguins.csv, which " + option
                            + " names\nhint: did you mean 'island'?\n",
                    ran.err());
        }
    }

    @Test
    void readsAFileThatQuotesNothing() throws IOException {
        StringBuilder text = new StringBuilder("size,length\n");
        for (int i = 1; i <= 60; i++) {
            text.append(i % 7).append(i % 3 == 0 ? "\"," : ",").append(i).append('\n');
        }
        write("inch.csv", text.toString());

        assertEquals(
                0,
                run("check", "inch.csv", "--quote", "none", "--fail-on", "never")
                        .code());
        CommandLines.Ran wrong = run("check", "inch.csv", "--quote", "nothing");

        assertEquals(2, wrong.code());
        assertTrue(wrong.err().startsWith("error: --quote: quote must be one character, or none, not"), wrong.err());
    }

    @Test
    void namesTheCharacterThatCannotBeTwoThings() throws IOException {
        write("x.csv", "a,b\n1,2\n3,4\n");

        for (String[] line : new String[][] {
            {"check", "x.csv", "--quote", ","}, {"check", "x.csv", "--quote", ";", "--delimiter", ";"}
        }) {
            CommandLines.Ran ran = run(line);

            assertEquals(2, ran.code());
            assertTrue(
                    ran.err().startsWith("error: '" + line[3] + "' cannot be both the delimiter and the quote"),
                    ran.err());
        }
    }

    @Test
    void severalWrongSettingsStandOnLinesOfTheirOwn() throws IOException {
        write("mldebug.yaml", "targt: y\nseed: x\n");

        assertEquals("""
                error: 2 settings are wrong
                mldebug.yaml:1: unknown setting 'targt', did you mean 'target'?
                mldebug.yaml:2: seed must be a whole number, 0 or above, not 'x'
                hint: list the options with --help
                """, run("check", "x.csv").err());
        assertTrue(run("check", "x.csv", "--format", "junit")
                .out()
                .contains("2 settings are wrong: mldebug.yaml:1: unknown setting"));
    }

    @Test
    void settingsThatCannotBeReadAreNotPassedOver() throws IOException {
        penguins();
        Path settings = Files.createDirectory(folder.resolve("mldebug.yaml"));
        CommandLines.Ran withFolder = run("check", "penguins.csv");
        Files.delete(settings);
        Files.createSymbolicLink(settings, folder.resolve("gone.yaml"));
        CommandLines.Ran withLink = run("check", "penguins.csv");

        assertEquals(2, withFolder.code());
        assertTrue(
                withFolder.err().contains("mldebug.yaml is a folder, not a file of settings\nhint: "),
                withFolder.err());
        assertEquals(2, withLink.code());
        assertTrue(
                withLink.err().contains("mldebug.yaml is a link to a file that is not there\nhint: "), withLink.err());
    }

    @Test
    void saysWhatToNameInsteadOfNothingAndOfADash() {
        assertEquals(
                "error: the name of the file is empty\nhint: name a CSV file\n",
                run("check", "").err());
        assertEquals(
                "error: there is no file -\nhint: standard input has a name: /dev/stdin\n",
                run("check", "-").err());
    }

    @Test
    void speaksOfOneCellAsOfOne() throws IOException {
        write("one.csv", "a,b\n1,x\n2,\n");
        write("none.csv", "a,b\n1,\n2,\n");
        write("ids.csv", "a,b\n1,x\n2,y\n3,z\n");

        assertTrue(run("baseline", "one.csv", "--target", "b").err().contains(": its only filled cell is 'x'\n"));
        assertTrue(run("baseline", "none.csv", "--target", "b").err().contains(": all of its 2 cells are missing\n"));
        assertTrue(run("baseline", "ids.csv", "--target", "b", "--task", "classification")
                .err()
                .contains("\nhint: a class must occur in several rows; name another column with --target\n"));
    }

    @Test
    void cutsNamesThatAreTextsInHints() throws IOException {
        write("long.csv", "a," + "word ".repeat(2000) + "\n1,2\n3,4\n5,6\n");

        CommandLines.Ran ran = run("check", "long.csv", "--target", "b c d e f");

        assertTrue(ran.err().length() < 250, ran.err());
        assertTrue(ran.err().contains("hint: there is 'a', 'word word"), ran.err());
    }

    @Test
    void takesColumnsThatHoldACommaAsTheHintsWriteThem() throws IOException {
        StringBuilder text = new StringBuilder("\"a,b\",\"age, years\",y\n");
        for (int i = 0; i < 60; i++) {
            text.append("1,").append(20 + i * 7 % 40).append(i % 2 == 0 ? ",no\n" : ",yes\n");
        }
        write("odd.csv", text.toString());

        CommandLines.Ran ran = run("check", "odd.csv");
        CommandLines.Ran excluded = run("check", "odd.csv", "--exclude", "`a,b`");

        assertTrue(ran.out().contains("--exclude '`a,b`'"), ran.out());
        assertEquals(0, excluded.code(), excluded.err());
    }
}
