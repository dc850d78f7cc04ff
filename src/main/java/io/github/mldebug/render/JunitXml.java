package io.github.mldebug.render;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements that readers of JUnit's XML know, indented; every text is made visible first. */
final class JunitXml {
    private final XMLStreamWriter xml;
    private int depth;

    JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** How many cases there are, and how many of them ended in each way that is not passing. */
    record Counts(long tests, long failures, long errors, long skipped) {}

    /** Begins the document and its only suite. */
    void begin(String suites, String suite, Counts counts) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("testsuites");
        attribute("name", suites);
        attributes(counts);
        open("testsuite");
        attribute("name", suite);
        attributes(counts);
    }

    /** Ends what {@link #begin} began. */
    void end() throws XMLStreamException {
        close();
        close();
        xml.writeEndDocument();
        xml.writeCharacters("\n");
        xml.flush();
    }

    void openCase(String className, String name) throws XMLStreamException {
        open("testcase");
        attribute("classname", className);
        attribute("name", name);
    }

    void open(String element) throws XMLStreamException {
        line();
        xml.writeStartElement(element);
        depth++;
    }

    void close() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, VisibleText.of(value));
    }

    void property(String name, String value) throws XMLStreamException {
        line();
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    void skipped(String message) throws XMLStreamException {
        line();
        xml.writeEmptyElement("skipped");
        attribute("message", message);
    }

    /** A failure or an error. */
    void text(String element, String message, String type, List<String> lines) throws XMLStreamException {
        line();
        xml.writeStartElement(element);
        attribute("message", message);
        attribute("type", type);
        content(lines);
    }

    void output(List<String> lines) throws XMLStreamException {
        line();
        xml.writeStartElement("system-out");
        content(lines);
    }

    private void content(List<String> lines) throws XMLStreamException {
        xml.writeCharacters("\n");
        for (String line : lines) {
            xml.writeCharacters(VisibleText.of(line) + "\n");
        }
        xml.writeEndElement();
    }

    private void attributes(Counts counts) throws XMLStreamException {
        attribute("tests", Long.toString(counts.tests()));
        attribute("failures", Long.toString(counts.failures()));
        attribute("errors", Long.toString(counts.errors()));
        attribute("skipped", Long.toString(counts.skipped()));
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
