package dev.guardrail.report.document;

import java.util.List;

/**
 * An audit as people read it, in no format yet.
 *
 * @param title what it is about
 * @param sections in their order
 */
public record Document(Line title, List<Section> sections) {

    public Document {
        sections = List.copyOf(sections);
    }
}
