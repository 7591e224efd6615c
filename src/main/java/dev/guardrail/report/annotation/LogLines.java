package dev.guardrail.report.annotation;

import java.util.regex.Pattern;

/**
 * Lines for the log of a CI job. The runner of GitHub Actions obeys a line that begins with two colons, and a word in
 * brackets behind two hashes anywhere in it; that of Azure Pipelines obeys the second form. A name in a repository must
 * command neither.
 */
public final class LogLines {

    private static final Pattern COMMAND =
            Pattern.compile("##(?=(?:vso)?\\[)|^\\p{IsWhite_Space}*(?=::)", Pattern.MULTILINE);

    private LogLines() {}

    /** The text with a backslash where it would command something; any other text is the same. */
    public static String quiet(String text) {
        return text.contains("##") || text.contains("::")
                ? COMMAND.matcher(text).replaceAll("$0\\\\")
                : text;
    }
}
