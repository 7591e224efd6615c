package dev.guardrail.collect.claim;

import java.util.regex.Pattern;

/** Tells code that an audit quotes from code that it proposes. */
final class Quotations {

    private static final Pattern PROPOSAL = Pattern.compile(
            "(?i).*\\b(?:recommend\\w*|change (?:it )?to|suggest\\w*|propos\\w*"
                    + "|patch|example|instead|option|fix|add|use|replace|could|should|would|after|new code|improved|solution|like)\\b.*");

    private static final Pattern LANGUAGES = Pattern.compile(
            "(?:python|py|java|kotlin|javascript|js|typescript|ts|tsx|jsx|go|rust|ruby|c|cpp|csharp|cs|swift|scala|php)\\b.*");

    private static final int SHORTEST = 8;

    private Quotations() {}

    /** A line without the number that stands before it. */
    static String unnumbered(String line) {
        return line.replaceFirst("^\\s*(?:L?\\d{1,6}\\s*[|:]|\\d{1,6}\\s{2,})", "")
                .strip();
    }

    /** Whether code behind a passage can be a quotation. */
    static boolean mayIntroduce(Passage passage) {
        return passage.kind() == Passage.Kind.CODE
                || !PROPOSAL.matcher(passage.text()).matches();
    }

    /** Whether a passage is a line of code of a programming language that can be recognised in a file. */
    static boolean isLine(Passage passage) {
        String text = unnumbered(passage.text());
        return passage.kind() == Passage.Kind.CODE
                && LANGUAGES.matcher(passage.context().info()).matches()
                && text.length() >= SHORTEST
                && !text.contains("...")
                && !text.contains("…")
                && !text.matches("(?:#|//|/\\*|\\*|<!--|--).*")
                && text.matches(".*[A-Za-z].*");
    }
}
