package dev.guardrail.collect.format;

import dev.guardrail.collect.format.XmlTree.Element;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The properties of a {@code pom.xml}, by which its values refer to each other: {@code ${jacoco.minimum}}. */
public final class PomProperties {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]+)}");

    /** References through references; more make a circle. */
    private static final int LIMIT = 10;

    private final Map<String, Element> properties = new HashMap<>();

    /**
     * The properties of these elements; of two with one name, the first.
     *
     * @param elements elements called {@code properties}
     */
    public PomProperties(Stream<Element> elements) {
        elements.flatMap(element -> element.children().stream())
                .forEach(property -> properties.putIfAbsent(property.name(), property));
    }

    /** The element whose text is the value of this one; empty if it refers to what is not set in the file. */
    public Optional<Element> resolve(Element element) {
        Optional<Element> resolved = Optional.of(element);
        for (int i = 0; i < LIMIT && resolved.isPresent(); i++) {
            Matcher reference = REFERENCE.matcher(resolved.get().text());
            if (!reference.matches()) {
                return resolved;
            }
            resolved = Optional.ofNullable(properties.get(reference.group(1)));
        }
        return Optional.empty();
    }
}
