package io.github.mldebug.present;

import java.util.ArrayList;
import java.util.List;

/** What a person is shown, in order. All texts are plain: escaping is the renderer's part. */
public record Document(List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** A document of these. */
    public static Document of(Block... blocks) {
        return new Document(List.of(blocks));
    }

    /** A document of all these in a row. */
    @SafeVarargs
    static Document join(List<? extends Block>... parts) {
        List<Block> all = new ArrayList<>();
        for (List<? extends Block> part : parts) {
            all.addAll(part);
        }
        return new Document(all);
    }
}
