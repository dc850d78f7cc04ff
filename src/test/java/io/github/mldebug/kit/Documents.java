package io.github.mldebug.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.List;

/** Holds the documents that commands print under {@code --format json} to the schemas in the jar. */
public final class Documents {
    private static final String FOLDER = "classpath:io/github/mldebug/schema/";
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private Documents() {}

    /** What is wrong with a document by the schema of its command, or of errors where it is one; empty when nothing is. */
    public static List<String> problems(String document) throws IOException {
        JsonNode node = new ObjectMapper().readTree(document);
        String schema =
                node.has("error") ? "error" : node.path("command").asText().replace(' ', '-');
        return SCHEMAS.getSchema(SchemaLocation.of(FOLDER + schema + ".schema.json")).validate(node).stream()
                .map(ValidationMessage::toString)
                .toList();
    }
}
