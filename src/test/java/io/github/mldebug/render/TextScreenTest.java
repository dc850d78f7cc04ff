package io.github.mldebug.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table with every fault at once, on screens of different sizes. */
class TextScreenTest {
    private static List<String> lines(int width, int height, boolean color) throws IOException {
        StringWriter out = new StringWriter();
        new TextRenderer(new RenderOptions("1.2.3", width, height, color, true, false))
                .render("check", SampleFaults.everything(), out);
        return out.toString().lines().toList();
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "80, 50", "100, 30", "120, 60", "60, 40", "44, 50", "80, 200"})
    void fitsAndBeginsWithWhatToFixFirst(int width, int height) throws IOException {
        List<String> lines = lines(width, height, false);
        String text = String.join("\n", lines);

        assertTrue(lines.size() < height, () -> lines.size() + " lines:\n" + text);
        assertEquals(
                List.of(),
                lines.stream().filter(line -> Glyphs.width(line) > width).toList());
        assertTrue(text.contains("error[ragged-rows] "), text);
        assertTrue(text.contains("  next"), text);
        assertTrue(text.indexOf("\nerror[label-copy]") < text.indexOf("\nwarning["), text);
        assertTrue(text.replaceAll("\\s+", " ").contains("shortened to one screen, in full with -v"), text);
    }

    @Test
    void whatHasNoRoomIsCounted() throws IOException {
        String text = String.join("\n", lines(80, 24, false));
        long shown = text.lines()
                .filter(line -> line.matches("(error|warning|info)\\[.*"))
                .count();

        assertTrue(text.contains(" more findings of "), text);
        assertTrue(shown >= 8, text);
    }

    @Test
    void coloursChangeNoLine() throws IOException {
        List<String> plain = lines(80, 40, false);
        List<String> coloured = lines(80, 40, true);

        assertFalse(coloured.equals(plain));
        assertEquals(
                plain,
                coloured.stream()
                        .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                        .toList());
    }

    @Test
    void aScreenThatHoldsAllShowsAll() throws IOException {
        String text = String.join("\n", lines(80, 2000, false));

        assertFalse(text.contains("shortened"), text);
        assertTrue(text.contains("Missing values, 33 findings"), text);
    }
}
