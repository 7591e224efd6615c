package dev.guardrail.report;

import static dev.guardrail.report.XmlText.escaped;

import java.util.List;

/** Writes XML. */
public final class XmlWriter {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** Begins an element, or goes on with its attributes: a name and a value each. */
    public XmlWriter open(String start, Object... attributes) {
        xml.append(start);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            xml.append(escaped(attributes[i + 1].toString())).append('"');
        }
        return this;
    }

    /** Adds markup as it is. */
    public XmlWriter add(String markup) {
        xml.append(markup);
        return this;
    }

    /** Ends an element that is begun with a text in it. */
    public XmlWriter text(List<String> lines, String element) {
        return add(">" + escaped(String.join("\n", lines)) + "</" + element + ">\n");
    }

    /** All that is written. */
    @Override
    public String toString() {
        return xml.toString();
    }
}
