package io.github.mldebug.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    @Test
    void editsAreCountedAsPublished() {
        // Damerau's four edits; distances by hand.
        assertEquals(1, DidYouMean.edits("traget", "target"));
        assertEquals(3, DidYouMean.edits("kitten", "sitting"));
        assertEquals(0, DidYouMean.edits("", ""));
    }

    @Test
    void aWordThatIsNotNearIsNotSuggested() {
        assertEquals(Optional.empty(), DidYouMean.closest("zzz", List.of("target", "task")));
        assertEquals(Optional.empty(), DidYouMean.closest("d", List.of("a", "b", "c")));
        assertEquals(Optional.of("d1"), DidYouMean.closest("d", List.of("a", "d1", "c")));
        assertEquals(Optional.of("D"), DidYouMean.closest("d", List.of("a", "D", "c")));
    }
}
