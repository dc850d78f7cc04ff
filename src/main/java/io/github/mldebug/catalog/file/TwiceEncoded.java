package io.github.mldebug.catalog.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text that was UTF-8, was read as Windows-1252 and stored again: {@code MÃ¼ller} for {@code Müller}. It is told by undoing
 * it: its characters are bytes of Windows-1252, and these bytes are valid UTF-8, which text of that encoding all but never is.
 */
final class TwiceEncoded {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private TwiceEncoded() {}

    /** The text as it once was, or empty when nothing shows that it ever was another. */
    static Optional<String> undo(String text) {
        if (!mayBe(text)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = WESTERN.newEncoder().encode(CharBuffer.wrap(text));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException once) {
            return Optional.empty();
        }
    }

    /** Whether there is a character that the first byte of a longer UTF-8 sequence becomes: 0xC2 to 0xF4. */
    private static boolean mayBe(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0xc2 && text.charAt(i) <= 0xf4) {
                return true;
            }
        }
        return false;
    }
}
