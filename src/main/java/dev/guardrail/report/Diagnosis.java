package dev.guardrail.report;

import java.util.List;

/**
 * What a run of Guardrail depends on.
 *
 * @param sections by what they are about
 */
public record Diagnosis(List<Section> sections) {

    public Diagnosis {
        sections = List.copyOf(sections);
    }

    /** How many lines say that something cannot be used. */
    public long problems() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .filter(Line::isProblem)
                .count();
    }

    /**
     * Lines about one thing.
     *
     * @param title what they are about
     * @param lines the lines
     */
    public record Section(String title, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line.
     *
     * @param name what is said
     * @param value what there is
     * @param isProblem whether it says that something cannot be used
     */
    public record Line(String name, String value, boolean isProblem) {}
}
