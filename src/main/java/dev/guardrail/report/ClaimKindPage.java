package dev.guardrail.report;

import dev.guardrail.rule.ClaimRule;
import java.util.Locale;
import java.util.Optional;

/** The page about a kind of claims, for a person at a terminal. */
public final class ClaimKindPage {

    private ClaimKindPage() {}

    /**
     * All that is known of a kind.
     *
     * @param readme its page in Markdown; none of a kind whose page is not at hand
     */
    public static String of(ClaimRule rule, Optional<String> readme) {
        StringBuilder page = new StringBuilder();
        page.append(rule.id()).append(": ").append(rule.summary()).append("\n\n");
        page.append(field("since", rule.since()));
        page.append(field("rule", rule.source().place().toString()));
        rule.words().forEach(words -> page.append(field("words", words)));
        readme.ifPresent(text -> TerminalMarkdown.lines(withoutLinks(text.substring(text.indexOf('\n') + 1)))
                .forEach(line -> page.append(line(line)).append('\n')));
        return page.toString();
    }

    /** Headings stand at the edge, all else behind two spaces. */
    private static String line(String line) {
        return line.startsWith("## ") ? line.substring(3) : line.isEmpty() ? "" : "  " + line;
    }

    private static String withoutLinks(String markdown) {
        return markdown.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1");
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "" : String.format(Locale.ROOT, "%-12s%s\n", name, value);
    }
}
