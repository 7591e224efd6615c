package dev.guardrail.report.sarif;

import dev.guardrail.report.Phrases;
import java.util.regex.Pattern;

/** Texts in messages of SARIF, where brackets before a parenthesis are a link. */
final class SarifText {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\\\[\\]]");

    private SarifText() {}

    /** A text on one line in which no name of the repository is a link. */
    static String plain(String text) {
        String printable = Phrases.printable(text);
        return printable.contains("](") ? SPECIAL.matcher(printable).replaceAll("\\\\$0") : printable;
    }

    /** A link to the place of a result with that number. */
    static String link(String text, int number) {
        return "[" + SPECIAL.matcher(Phrases.printable(text)).replaceAll("\\\\$0") + "](" + number + ")";
    }
}
