package dev.guardrail.collect.format;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads XML to elements with their lines. Document types are not read, so no other file is read. */
public final class XmlTree {

    /** In characters: far more than a setting or a version has. */
    private static final int TEXT_LIMIT = 1 << 16;

    private XmlTree() {}

    /**
     * An element.
     *
     * @param name its name without a prefix
     * @param line the line where its start tag ends
     * @param text the text before its first child, stripped
     * @param children its child elements
     * @param attributes its attributes, by their names without prefixes
     */
    public record Element(String name, int line, String text, List<Element> children, Map<String, String> attributes) {

        public Element {
            attributes = Map.copyOf(attributes);
            children = List.copyOf(children);
        }

        /** The child elements of that name. */
        public Stream<Element> all(String child) {
            return children.stream().filter(element -> element.name().equals(child));
        }

        /** The first child element of that name. */
        public Optional<Element> first(String child) {
            return all(child).findFirst();
        }

        /** The text of {@link #first}; empty where there is none. */
        public String text(String child) {
            return first(child).map(Element::text).orElse("");
        }

        /** The value of an attribute; empty where it has none of that name. */
        public String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        /** All elements of that name within it, at any depth. */
        public Stream<Element> within(String descendant) {
            return children.stream().flatMap(element -> {
                Stream<Element> deeper = element.within(descendant);
                return element.name().equals(descendant) ? Stream.concat(Stream.of(element), deeper) : deeper;
            });
        }
    }

    /**
     * Reads the root element.
     *
     * @param path the file's path, for the places
     * @throws YamlException if it is not XML, or too deep
     */
    public static Element read(String path, byte[] content) throws YamlException {
        try (XmlCursor xml = XmlCursor.open(content)) {
            xml.next();
            return element(xml);
        } catch (Refusal e) {
            throw new YamlException(Place.line(path, e.line()), e.reason());
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /** The element that starts here. The cursor refuses a file that is nested too deeply. */
    private static Element element(XmlCursor xml) throws Refusal {
        String name = xml.name();
        int line = xml.line();
        Map<String, String> attributes = xml.attributes();
        String text = xml.leadingText(TEXT_LIMIT).strip();
        List<Element> children = new ArrayList<>();
        while (xml.next() && xml.atStart()) {
            children.add(element(xml));
        }
        return new Element(name, line, text, children, attributes);
    }
}
