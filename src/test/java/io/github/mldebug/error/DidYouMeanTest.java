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
    }
}
