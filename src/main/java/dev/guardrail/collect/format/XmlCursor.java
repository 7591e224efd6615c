package dev.guardrail.collect.format;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Moves through an XML file from element to element, without reading a DTD or any other file. */
public final class XmlCursor implements Closeable {

    /** No report nests groups deeper. Java 24 and later refuse a greater depth, but with their own message. */
    private static final int DEPTH = 50;

    private final Reader text;
    private final XMLStreamReader reader;
    private final List<String> open = new ArrayList<>();
    private boolean atStart;
    private boolean atEnd;
    /** The next event, if it was already read; 0 for none. */
    private int ahead;

    private XmlCursor(Reader text, XMLStreamReader reader) {
        this.text = text;
        this.reader = reader;
    }

    /**
     * Opens a file.
     *
     * @throws Refusal if its encoding is not known, or if it does not begin as XML
     */
    public static XmlCursor open(Path file) throws IOException, Refusal {
        // Decode here: the parser prints errors of decoding to the standard error stream.
        return open(ReportText.open(file, ReportText.xmlCharset(ReportText.head(file))));
    }

    /** Like {@link #open(Path)}, for content in memory. */
    static XmlCursor open(byte[] content) throws IOException, Refusal {
        return open(ReportText.open(new ByteArrayInputStream(content), ReportText.xmlCharset(content)));
    }

    private static XmlCursor open(Reader text) throws IOException, Refusal {
        // Use the JDK's own parser, whatever else is on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new XmlCursor(text, factory.createXMLStreamReader(new XmlText(text)));
        } catch (XMLStreamException e) {
            text.close();
            throw new Refusal(1, "expected well-formed XML; the file is damaged");
        }
    }

    /** Moves to the next start or end of an element; false after the last one. */
    public boolean next() throws Refusal {
        if (atEnd) {
            open.remove(open.size() - 1);
        }
        atStart = false;
        atEnd = false;
        int event = event();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            event = event();
        }
        atStart = event == XMLStreamConstants.START_ELEMENT;
        atEnd = !atStart;
        if (atStart) {
            push(reader.getLocalName());
        }
        return true;
    }

    private void push(String name) throws Refusal {
        open.add(name);
        if (open.size() > DEPTH) {
            throw new Refusal(line(), "elements are nested more than " + DEPTH + " deep");
        }
    }

    private int event() throws Refusal {
        if (ahead != 0) {
            int event = ahead;
            ahead = 0;
            return event;
        }
        try {
            return reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            // The parser's messages depend on the machine's language, and some damage makes it throw other exceptions.
            throw damaged();
        }
    }

    private Refusal damaged() {
        return new Refusal(line(), "expected well-formed XML; the file is damaged, or cut off here");
    }

    /** Whether an element of this name starts here. */
    public boolean starts(String name) {
        return atStart && name().equals(name);
    }

    /** Whether an element of this name starts here, within a parent of that name; empty for the root. */
    public boolean starts(String name, String parent) {
        return starts(name) && parent().equals(parent);
    }

    /** Whether an element of this name ends here. */
    public boolean ends(String name) {
        return atEnd && name().equals(name);
    }

    /** Whether an element starts here; otherwise, an element ends here. */
    public boolean atStart() {
        return atStart;
    }

    /** The element's name without its prefix. */
    public String name() {
        return open.get(open.size() - 1);
    }

    /** The name of the element around it; empty for the root. */
    public String parent() {
        return open.size() < 2 ? "" : open.get(open.size() - 2);
    }

    /** The attributes of the element that starts here, by their names without prefixes. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    /** The value of an attribute; empty where there is no such attribute. */
    public String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Whether there is an attribute, empty or not. */
    public boolean has(String attribute) {
        return reader.getAttributeValue(null, attribute) != null;
    }

    /** Returns the text of an element without child elements, and moves to its end. */
    public String text() throws Refusal {
        try {
            String text = reader.getElementText();
            atStart = false;
            atEnd = true;
            return text;
        } catch (XMLStreamException | RuntimeException e) {
            throw damaged();
        }
    }

    /**
     * The text before the first child of an element, or before its end. The cursor stays at the element, but its
     * attributes can no longer be read.
     *
     * @param limit in characters: the rest of the text is skipped
     */
    public String leadingText(int limit) throws Refusal {
        StringBuilder text = new StringBuilder();
        int event = event();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw damaged();
            }
            if (reader.hasText() && event != XMLStreamConstants.COMMENT && text.length() < limit) {
                text.append(reader.getText());
            }
            event = event();
        }
        ahead = event;
        text.setLength(Math.min(text.length(), limit));
        return text.toString();
    }

    /** The line that the cursor is at, counted from 1. */
    public int line() {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
