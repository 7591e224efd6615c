package dev.guardrail.collect.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines in which a mark would change what they are: code between fences, indented code, JSON, front matter, HTML. */
final class VerbatimLines {

    private static final Pattern FENCE =
            Pattern.compile("[\\s>]*(?:[-*+]\\s+|\\d{1,9}[.)]\\s+)?(`{3,}(?=[^`]*$)|~{3,}).*");

    /** A member of an object, or what opens or closes one. */
    private static final Pattern JSON = Pattern.compile("\\s*(?:[{\\[]\\s*)?(?:\"[^\"]*\"\\s*:.*|[{}\\[\\]],?\\s*)");

    private static final Pattern QUOTED = Pattern.compile("^[\\s>]+");

    private static final Pattern INDENTED = Pattern.compile("(?: {4}|\t).*");

    private static final Pattern HTML = Pattern.compile("\\s*</?[A-Za-z!].*");

    /** What an indented line can belong to instead of being code. */
    private static final Pattern LIST = Pattern.compile("\\s*(?:[-*+]|\\d+[.)])\\s.*");

    /** An underline of a title, or the line below the header of a table. */
    private static final Pattern RULE = Pattern.compile("[-=:|\\s]*");

    private final Set<Integer> lines = new HashSet<>();
    private String fence = "";
    private boolean inList;
    private boolean inCode;

    private VerbatimLines() {}

    static VerbatimLines of(List<String> texts) {
        VerbatimLines verbatim = new VerbatimLines();
        int from = verbatim.frontMatter(texts);
        for (int i = from; i < texts.size(); i++) {
            if (verbatim.isVerbatim(texts.get(i))) {
                verbatim.lines.add(i + 1);
            }
        }
        return verbatim;
    }

    /** Whether a line, counted from 1, is one of them. */
    boolean has(int line) {
        return lines.contains(line);
    }

    /** The number of lines of a block of settings at the start. */
    private int frontMatter(List<String> texts) {
        if (!texts.get(0).equals("---")) {
            return 0;
        }
        int end = texts.subList(1, texts.size()).indexOf("---");
        for (int line = 1; line <= end + 2 && end >= 0; line++) {
            lines.add(line);
        }
        return end < 0 ? 0 : end + 2;
    }

    private boolean isVerbatim(String text) {
        if (fenced(text) || preformatted(text)) {
            return true;
        }
        inList = LIST.matcher(text).matches() || inList && (text.isBlank() || text.startsWith(" "));
        return JSON.matcher(text).matches()
                || RULE.matcher(text).matches()
                || HTML.matcher(text).matches()
                || !inList && INDENTED.matcher(text).matches();
    }

    /** Whether a line is within an element of HTML with code, or begins or ends one. */
    private boolean preformatted(String text) {
        boolean within = inCode || text.contains("<pre");
        inCode = within && text.lastIndexOf("</pre>") <= text.lastIndexOf("<pre");
        return within;
    }

    /** Whether a line is between fences, or is one. */
    private boolean fenced(String text) {
        Matcher matcher = FENCE.matcher(text);
        if (fence.isEmpty()) {
            fence = matcher.matches() ? matcher.group(1) : "";
            return !fence.isEmpty();
        }
        String bare = QUOTED.matcher(text).replaceFirst("").strip();
        boolean closes = bare.startsWith(fence) && bare.chars().distinct().count() == 1;
        fence = closes ? "" : fence;
        return true;
    }
}
