package dev.guardrail.verify.book;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that say of an id that its item is resolved, or goes on under another id. */
record Closing(String id) {

    private static final String DONE = "(?:closed|resolved|fixed|addressed|completed|done)\\b";
    private static final String MOVED = "(?:→|->|=>|renamed (?:to|as)|superseded by|replaced by|merged into)";
    private static final String OTHER = "[*`_\\s]*[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+";

    /** Words before a resolution that is still to come, or did not come. */
    private static final Pattern NOT_YET =
            Pattern.compile("(?i)(?:\\bnot|\\bun|\\bto be|\\bwill be|\\buntil|\\bonce|\\bwhen|\\bif|\\bcan be)\\W*$");

    /** Whether a text names the id as a word of its own, or a part of it: {@code DEF-002A} of {@code DEF-002}. */
    boolean isNamedIn(String text) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "[A-Z]?(?![\\w-])")
                .matcher(text)
                .find();
    }

    /** Whether a line says that the item is resolved. */
    boolean isIn(String line) {
        Matcher after = find("", "[^.;|]{0,6}?(?:\\b(?:is|was|now|has been|status)\\W+)?\\W*" + DONE, line);
        Matcher before = find("\\b(?:closes?|resolves?|fixes|" + DONE + ")[^.;|]{0,60}?", "", line);
        Matcher moved = find("", "[*`_]*\\s*" + MOVED + OTHER, line);
        return moved.find() || holds(after, line) || holds(before, line);
    }

    private static boolean holds(Matcher matcher, String line) {
        while (matcher.find()) {
            Matcher word = Pattern.compile("(?i)" + DONE).matcher(line).region(matcher.start(), matcher.end());
            int at = word.find() ? word.start() : matcher.start();
            if (!NOT_YET.matcher(line.substring(0, at)).find()) {
                return true;
            }
        }
        return false;
    }

    private Matcher find(String before, String after, String line) {
        String itself = "(?<![\\w-])(?-i:" + Pattern.quote(id) + ")(?![\\w-])";
        return Pattern.compile("(?i)" + before + itself + after).matcher(line);
    }
}
