package dev.guardrail.report.annotation;

import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Optional;

/**
 * A remark that a CI service shows beside the code, or at the top of a job where it has no place.
 *
 * @param place where it stands at the head; none where the head does not have the lines
 * @param title what it is, in a few words
 * @param lines what it says; control characters are replaced, and each line is short
 */
public record Annotation(Level level, Optional<Place> place, String title, List<String> lines) {

    /** The longest text that a service shows in full; the runner of GitHub cuts what is longer. */
    private static final int LIMIT = 4000;

    public Annotation {
        lines = List.copyOf(lines);
    }

    /** As many lines as a service shows. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + 1 + line.length() > LIMIT) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
        return text.toString();
    }

    /** How heavy it is. */
    public enum Level {
        /** It fails the audit, or keeps it from a verdict. */
        ERROR,
        /** It counts, and does not fail the audit. */
        WARNING,
        /** It only tells. */
        NOTICE
    }
}
