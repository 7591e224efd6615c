package dev.guardrail.report.figure;

import java.util.List;
import java.util.regex.Pattern;

/** The parts of a section of a rule's page that reports quote. */
public final class PageText {

    /** A space behind a full stop, before the capital or the code that begins the next sentence. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z`\"])");

    private static final Pattern PARAGRAPH_END = Pattern.compile("\n\\s*\n");

    private PageText() {}

    /** The first sentence, on one line. */
    public static String sentence(String section) {
        return SENTENCE_END.split(paragraph(section), 2)[0];
    }

    /** The first paragraph, on one line. */
    public static String paragraph(String section) {
        return PARAGRAPH_END.split(section, 2)[0].replaceAll("\\s+", " ").strip();
    }

    /** The first paragraph for a place where nothing follows it: its colon, which announces an example, is a full stop. */
    public static String alone(String section) {
        return paragraph(section).replaceFirst(":$", ".");
    }

    /** The lines of the code block that the first paragraph announces by a colon; none if it announces none. */
    public static List<String> example(String section) {
        String[] blocks = PARAGRAPH_END.split(section, 2);
        if (blocks.length < 2 || !blocks[0].strip().endsWith(":") || !blocks[1].startsWith("```")) {
            return List.of();
        }
        return blocks[1]
                .lines()
                .skip(1)
                .takeWhile(line -> !line.startsWith("```"))
                .toList();
    }
}
