package dev.guardrail.engine.compile;

/**
 * Looks at the text of a rule file before any parser does. Each of what is refused here means different things to the
 * parsers that read the text one after the other, hides code from a reader, or keeps a parser busy for hours.
 */
final class RuleText {

    private static final int LONGEST = 30_000;
    private static final int DEEPEST = 8;

    private final String text;
    private int at;
    private int depth;

    private RuleText(String text) {
        this.text = text;
    }

    /**
     * Checks a text.
     *
     * @throws Refusal if no parser may see it
     */
    static void check(String text) {
        if (text.length() > LONGEST) {
            throw new Refusal(0, "a rule file has at most " + LONGEST + " characters; this one has " + text.length());
        }
        new RuleText(text).check();
    }

    private void check() {
        while (at < text.length()) {
            char c = text.charAt(at);
            checkCharacter(c);
            if (c == '\'') {
                throw new Refusal(at, "a text stands in double quotes");
            } else if (c == '"') {
                pass(c);
            } else if (text.startsWith("//", at)) {
                passTo("\n");
            } else if (text.startsWith("/*", at)) {
                passTo("*/");
            } else {
                nest(c);
                at++;
            }
        }
    }

    private void checkCharacter(char c) {
        if (text.startsWith("\\u", at)) {
            throw new Refusal(at, "a rule file has no `\\u`: write the character itself");
        } else if (c == '\r' && !text.startsWith("\r\n", at) || Character.isISOControl(c) && "\t\r\n".indexOf(c) < 0) {
            throw new Refusal(at, "a rule file has no control characters; found " + (int) c);
        } else if (Character.getType(c) == Character.FORMAT || c == '\u2028' || c == '\u2029') {
            throw new Refusal(at, "a rule file has no invisible characters; found " + Integer.toHexString(c));
        }
    }

    /** Passes a literal; one that does not end on its line is left to the parser. */
    private void pass(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            checkCharacter(text.charAt(at));
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void passTo(String end) {
        int found = text.indexOf(end, at + 2);
        int stop = found < 0 ? text.length() : found + end.length();
        while (at < stop) {
            checkCharacter(text.charAt(at));
            at++;
        }
    }

    private void nest(char c) {
        if ("([{".indexOf(c) >= 0 && ++depth > DEEPEST) {
            throw new Refusal(at, "parentheses are in parentheses in more than " + DEEPEST + " levels");
        } else if (")]}".indexOf(c) >= 0) {
            depth--;
        }
    }
}
