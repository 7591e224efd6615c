package dev.guardrail.collect.format;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads XML to elements with their lines. Document types are not read, so nothing outside of the file is. */
public final class XmlTree {

    /** In characters; far above what a setting or a version has. */
    private static final int TEXT_LIMIT = 1 << 16;

    private XmlTree() {}

    /**
     * An element.
     *
     * @param name its name without a prefix
     * @param line where its start tag ends
     * @param text the text before the first element that is in it, stripped
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

    /** The element that starts here. The cursor goes as deep as is safe, and says so where a file goes deeper. */
    private static Element element(XmlCursor xml) throws Refusal {
        String name = xml.name();
        int line = xml.line();
        String text = xml.leadingText(TEXT_LIMIT).strip();
        List<Element> children = new ArrayList<>();
        while (xml.next() && xml.atStart()) {
            children.add(element(xml));
        }
        return new Element(name, line, text, children);
    }
}
