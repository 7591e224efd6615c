package dev.guardrail.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text of a repository in GitHub-flavoured Markdown: it stays text, whatever characters it has. */
final class Markdown {

    /**
     * What GitHub takes for the beginning of a mention, a reference, an emoji or a formula, outside of code. An entity would
     * not keep it from it.
     */
    private static final Pattern CALLS =
            Pattern.compile("(?<!\\w)@(?=[A-Za-z0-9])|@(?=[0-9a-f]{7,40}\\b)|#(?=\\d)|:(?=[\\w+-]{1,40}:)"
                    + "|(?i:\\bGH-(?=\\d)|github\\.com(?=/)|\\b(?:https?|ftp)(?=://)|\\bwww(?=\\.))");

    /** What begins a heading, a list or a rule at the start of a line, or commands the runner that prints it. */
    private static final Pattern BEGINS_BLOCK = Pattern.compile("^(?:([#+=-]|:(?=:))|(\\d{1,9})([.)]))");

    /** What commands the runner of a CI service that prints it; in text, the bracket has a backslash before it. */
    private static final Pattern COMMAND = Pattern.compile("##(?:vso)?\\[");

    /** What has a meaning in a sentence; an ampersand before a space has none. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~]|&(?=[#A-Za-z])");

    private Markdown() {}

    /** Text in a sentence or in a table's cell. */
    static String escape(String text) {
        return quiet(SPECIAL.matcher(Printable.of(text)).replaceAll("\\\\$0")).replace("$", "<span>$</span>");
    }

    /** The same text, of which GitHub tells nobody: no name is called, and no issue or pull request is referred to. */
    private static String quiet(String markdown) {
        return CALLS.matcher(markdown).replaceAll("$0<!-- -->");
    }

    /** A line that is a paragraph, whatever it begins with. */
    static String atStart(String markdown) {
        return BEGINS_BLOCK
                .matcher(markdown)
                .replaceFirst(match ->
                        match.group(1) == null ? match.group(2) + "\\\\" + match.group(3) : "\\\\" + match.group(1));
    }

    /** Text as code, in a sentence. */
    static String code(String text) {
        String printable = Printable.of(text);
        if (printable.isEmpty()) {
            return "";
        }
        if (COMMAND.matcher(printable).find()) {
            return htmlCode(text);
        }
        String fence = "`".repeat(longestRun(printable) + 1);
        boolean padded = printable.startsWith("`")
                || printable.endsWith("`")
                || printable.startsWith(" ") && printable.endsWith(" ") && !printable.isBlank();
        return padded ? fence + " " + printable + " " + fence : fence + printable + fence;
    }

    /** Text as code in a table's cell, which a bar would end in code as well. */
    static String codeInCell(String text) {
        return text.contains("\\|") || text.endsWith("\\") && text.contains("|")
                ? htmlCode(text)
                : code(text).replace("|", "\\|");
    }

    /** Text as code in HTML, every punctuation mark of it as an entity. */
    static String htmlCode(String text) {
        return "<code>" + entities(text) + "</code>";
    }

    /** Text in HTML. */
    static String html(String text) {
        String html =
                Printable.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return quiet(html);
    }

    private static String entities(String text) {
        StringBuilder html = new StringBuilder();
        Printable.of(text).codePoints().forEach(c -> {
            if (c < 128 && c != ' ' && !Character.isLetterOrDigit(c)) {
                html.append(String.format(Locale.ROOT, "&#%d;", c));
            } else {
                html.appendCodePoint(c);
            }
        });
        return html.toString();
    }

    /** A fence that no line of a text ends. */
    static String fence(String text) {
        return "`".repeat(Math.max(3, longestRun(text) + 1));
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
