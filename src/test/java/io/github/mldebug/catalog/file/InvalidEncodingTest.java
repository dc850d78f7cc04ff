package io.github.mldebug.catalog.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import io.github.mldebug.kit.TextTables;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidEncodingTest {
    private final CheckTester tester = CheckTester.of(new InvalidEncoding());

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of("text that was encoded twice", 1, "of 300 cells", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(seed), count);
                    table.set(rows, "city", "MalmÃ¶");
                    return Planted.in(table, "city").onRows(rows);
                }),
                PlantedFault.of("a NUL character", 1, "of 300 cells", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(seed), count);
                    rows.forEach(row -> table.set(row, "city", table.cell(row, "city") + "\0"));
                    return Planted.in(table).onRows(rows);
                }));
    }

    @Test
    void findsBytesThatAreNoText() {
        byte[] bytes = "name,city\nann,Zürich\nbob,K?ln\neve,Orléans\n".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xff;

        tester.on(TextTables.table(bytes))
                .finds("1 sequence of bytes is no text in UTF-8")
                .as(Severity.WARNING)
                .onLines(3)
                .advising("--encoding windows-1252");
    }

    @Test
    void findsNulCharacters() {
        tester.on("name,age,city\nann,31,Rome\nb\0ob,44\0,Oslo\neve,29,Bern\n")
                .finds("2 NUL characters were left out")
                .onLines(3);
    }

    @Test
    void findsTextThatWasEncodedTwice() {
        tester.on("name,größe\nMÃ¼ller,1\nMüller,2\nMeier,3\nMÃ¼ller,4\n")
                .finds("2 lines hold text that was encoded twice: 'MÃ¼ller' was 'Müller'")
                .in("name")
                .onLines(2, 5);
    }

    @Test
    void saysWhenTheFileItselfWasReadInTheWrongEncoding() {
        byte[] bytes = "name,city\nann,Zürich\nbob,K?ln\n".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xf6;

        tester.on(TextTables.table(bytes))
                .finds("1 line holds text that is UTF-8 and was read as windows-1252: 'ZÃ¼rich' is 'Zürich'")
                .advising("--encoding UTF-8");
    }

    @Test
    void findsNamesThatWereEncodedTwice() {
        tester.on("name,grÃ¶ÃŸe\nann,1\nbob,2\n")
                .finds("1 line holds text that was encoded twice: 'grÃ¶ÃŸe' was 'größe'")
                .onLines(1);
    }

    @Test
    void findsWhatAnEarlierProgramLost() {
        tester.on("name,age\nM\uFFFDller,31\nMeier,44\n")
                .finds("1 line holds \uFFFD, which stands for a character that was lost")
                .onLines(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ünal", "SÃO PAULO", "Â", "Ñandú", "naïve", "Île", "日本", "Ελλάδα", "50 °C", "Éric à Nîmes"})
    void textThatIsRightPasses(String text) {
        tester.on("name,age\n" + text + ",31\nMeier,44\n").passes();
    }

    @Test
    void undoesEveryWordThatWasEncodedTwice() {
        for (String word : new String[] {"Müller", "Łódź", "Ελλάδα", "naïve", "50 °C", "日本", "“quoted”"}) {
            String twice = new String(word.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
            if (twice.indexOf('\uFFFD') < 0) {
                assertEquals(Optional.of(word), TwiceEncoded.undo(twice));
            }
            assertTrue(TwiceEncoded.undo(word).isEmpty(), word);
        }
    }
}
