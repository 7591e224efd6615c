package dev.guardrail.collect.xml;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML to elements with their lines. Document types are not read, so nothing outside of the file is. */
public final class XmlTree {

    private static final int DEPTH_LIMIT = 100;

    private XmlTree() {}

    /**
     * An element.
     *
     * @param name its name without a prefix
     * @param line where its start tag ends
     * @param text the text that is directly in it, stripped
     * @param children the elements that are directly in it
     */
    public record Element(String name, int line, String text, List<Element> children) {

        public Element {
            children = List.copyOf(children);
        }

        /** The elements of that name that are directly in it. */
        public Stream<Element> all(String child) {
            return children.stream().filter(element -> element.name().equals(child));
        }

        /** The first element of that name that is directly in it. */
        public Optional<Element> first(String child) {
            return all(child).findFirst();
        }

        /** The text of {@link #first}; empty where there is none. */
        public String text(String child) {
            return first(child).map(Element::text).orElse("");
        }

        /** All elements of that name, however deep. */
        public Stream<Element> within(String descendant) {
            return children.stream().flatMap(element -> {
                Stream<Element> deeper = element.within(descendant);
                return element.name().equals(descendant) ? Stream.concat(Stream.of(element), deeper) : deeper;
            });
        }
    }

    /** An element that has not ended. */
    private record Open(String name, int line, StringBuilder text, List<Element> children) {

        Element close() {
            return new Element(name, line, text.toString().strip(), children);
        }
    }

    /**
     * Reads the root element.
     *
     * @param path the file's path, for the places
     * @throws YamlException if it is not XML, or too deep
     */
    public static Element read(String path, byte[] content) throws YamlException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return read(path, factory.createXMLStreamReader(new ByteArrayInputStream(content)));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            String message = String.valueOf(e.getMessage())
                    .lines()
                    .reduce((first, last) -> last)
                    .orElse("");
            throw new YamlException(Place.line(path, line), "expected XML: " + message.replaceFirst("^Message: ", ""));
        }
    }

    private static Element read(String path, XMLStreamReader reader) throws XMLStreamException, YamlException {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", 0, new StringBuilder(), new ArrayList<>()));
        while (reader.hasNext()) {
            int event = reader.next();
            Open current = open.element();
            if (event == XMLStreamConstants.START_ELEMENT) {
                int line = reader.getLocation().getLineNumber();
                if (open.size() > DEPTH_LIMIT) {
                    throw new YamlException(Place.line(path, line), "nested deeper than " + DEPTH_LIMIT + " levels");
                }
                open.push(new Open(reader.getLocalName(), line, new StringBuilder(), new ArrayList<>()));
            } else if (event == XMLStreamConstants.CHARACTERS) {
                current.text().append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
                open.element().children().add(current.close());
            }
        }
        return open.element().children().get(0);
    }
}
