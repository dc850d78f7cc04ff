package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mldebug.error.UserError;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWindowTest {
    private static final int LONGEST = 100_000;

    /** The longest line is looked at whole, wherever in the window it starts. */
    @ParameterizedTest(name = "behind {0} characters")
    @ValueSource(ints = {0, 1, 65_000, 99_999, 100_000, 150_000, 1_000_000})
    void holdsTheLongestLine(int before) throws IOException {
        TextWindow window = window("-".repeat(before) + "x".repeat(LONGEST) + "\nrest");
        int start = 0;
        for (int passed = 0; passed < before; passed++) {
            start = window.dropBefore(start);
            assertEquals('-', window.at(start++));
        }
        start = window.dropBefore(start);
        for (int i = 0; i < LONGEST; i++) {
            assertEquals('x', window.at(start + i));
        }
        assertEquals('\n', window.at(start + LONGEST));
    }

    @Test
    void refusesLinesThatAreSurelyLonger() throws IOException {
        TextWindow window = window("x".repeat(3 * LONGEST));
        for (int i = 0; i < 2 * LONGEST; i++) {
            assertEquals('x', window.at(i));
        }
        UserError error = assertThrows(UserError.class, () -> window.at(2 * LONGEST));
        assertEquals("table.csv has a line of more than 100000 characters", error.getMessage());
    }

    private static TextWindow window(String text) {
        return new TextWindow(new StringReader(text), LONGEST, "table.csv", new DialectCharacters(',', '"'));
    }
}
