package io.github.mldebug.render;

import io.github.mldebug.json.RecordJson;
import io.github.mldebug.report.Answer;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers as JSON documents: {@code schemaVersion}, {@code command} and {@code tool}, then the components of the answer,
 * the last of which is {@code exitCode}. Their schemas are resources of this program, in {@code schema/}.
 */
public final class JsonRenderer implements Renderer {
    /** Changes only if a field ever has to change its meaning, which is not foreseen: documents only grow. */
    public static final int SCHEMA_VERSION = 1;

    private final Tool tool;

    /** @param version of the tool, as {@code 0.1.0} */
    public JsonRenderer(String version) {
        this.tool = new Tool("mldebug", version);
    }

    @Override
    public void render(String command, Answer answer, Writer out) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("schemaVersion", SCHEMA_VERSION);
        head.put("command", command);
        head.put("tool", tool);
        RecordJson.writePretty(out, head, (Record) answer);
    }

    /** Who wrote the document. */
    private record Tool(String name, String version) {}
}
