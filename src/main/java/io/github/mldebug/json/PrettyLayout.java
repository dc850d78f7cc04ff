package io.github.mldebug.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** Two spaces a level and {@code \n}, whatever the machine; lists stay on one line when {@link #inline} says so. */
final class PrettyLayout implements PrettyPrinter {
    private int depth;
    private boolean inline;

    /** Whether what is written from now on stays on one line. */
    void inline(boolean value) {
        inline = value;
    }

    private void breakLine(JsonGenerator out) throws IOException {
        if (!inline) {
            out.writeRaw('\n');
            out.writeRaw("  ".repeat(depth));
        }
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator out) throws IOException {
        out.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) throws IOException {
        breakLine(out);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
        out.writeRaw(inline ? ", " : ",");
        breakLine(out);
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) throws IOException {
        depth--;
        if (entries > 0) {
            breakLine(out);
        }
        out.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator out) throws IOException {
        out.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) throws IOException {
        breakLine(out);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(inline ? ", " : ",");
        breakLine(out);
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) throws IOException {
        depth--;
        if (values > 0) {
            breakLine(out);
        }
        out.writeRaw(']');
    }
}
