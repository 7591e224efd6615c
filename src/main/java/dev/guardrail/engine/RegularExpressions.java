package dev.guardrail.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Says of a regular expression of a rule whether Java's backtracking can take exponential time on it, as far as its form
 * tells: a repetition without limit of what repeats without limit, or a reference to a group. What the form does not tell,
 * such as alternatives that overlap, is stopped when it runs.
 */
public final class RegularExpressions {

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 20;
    private static final int MOST_REPETITIONS = 1000;

    private final String text;
    private int at;
    private int depth;

    private RegularExpressions(String text) {
        this.text = text;
    }

    /** What is wrong with a regular expression, as a clause whose subject is the expression. */
    public static Optional<String> problem(String regex) {
        if (regex.length() > LONGEST) {
            return Optional.of("has " + regex.length() + " characters; at most " + LONGEST + " are allowed");
        }
        try {
            new RegularExpressions(regex).alternatives();
            Pattern.compile(regex);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("is not valid: " + e.getDescription());
        } catch (Refusal e) {
            return Optional.of(e.problem);
        }
    }

    /** Reads up to the end or to the parenthesis that closes the group. */
    private Part alternatives() {
        if (++depth > DEEPEST) {
            throw new Refusal("has groups in groups in more than " + DEEPEST + " levels");
        }
        Part all = Part.ONCE;
        while (at < text.length() && text.charAt(at) != ')') {
            Part part = repeated(part());
            all = new Part(all.varies() || part.varies(), Math.max(all.most(), part.most()));
        }
        depth--;
        return all;
    }

    /** Reads one part, without what says how often it repeats. */
    private Part part() {
        char c = text.charAt(at++);
        if (c == '\\') {
            escape();
        } else if (c == '[') {
            characters();
        } else if (c == '(') {
            flags();
            Part inside = alternatives();
            at++;
            return inside;
        }
        return Part.ONCE;
    }

    /** Reads what says how often a part repeats. */
    private Part repeated(Part inside) {
        Part times = times();
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '?')) {
            at++;
        }
        if (times.varies() && inside.varies()) {
            throw new Refusal("repeats what itself repeats, which can take exponential time");
        }
        long most = times.most() * inside.most();
        if (most > MOST_REPETITIONS) {
            throw new Refusal("repeats a part more than " + MOST_REPETITIONS + " times");
        }
        return new Part(times.varies() || inside.varies(), most);
    }

    /** How often a part repeats; one that is there or not counts as one that is there. */
    private Part times() {
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c == '*' || c == '+') {
            at++;
            return new Part(true, 1);
        } else if (c == '?') {
            at++;
        } else if (c == '{') {
            return counted();
        }
        return Part.ONCE;
    }

    private Part counted() {
        int end = text.indexOf('}', at);
        String count = end < 0 ? "" : text.substring(at + 1, end);
        if (!count.matches("\\d{1,4}(,\\d{0,4})?")) {
            throw new Refusal("has `{` without a count of at most four digits and `}`; write `\\{` for the character");
        }
        at = end + 1;
        String most = count.substring(count.indexOf(',') + 1);
        int comma = count.indexOf(',');
        return new Part(
                comma >= 0 && !most.equals(count.substring(0, comma)),
                Long.parseLong(most.isEmpty() ? count.substring(0, comma) : most));
    }

    private void escape() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        if (c >= '1' && c <= '9' || c == 'k') {
            throw new Refusal("refers to a group, which can take exponential time");
        } else if (c == 'Q') {
            int end = text.indexOf("\\E", at);
            at = end < 0 ? text.length() : end + 2;
        } else if ((c == 'p' || c == 'P' || c == 'x' || c == 'N') && at < text.length() && text.charAt(at) == '{') {
            int end = text.indexOf('}', at);
            at = end < 0 ? text.length() : end + 1;
        }
    }

    /** Reads a class of characters, which can hold others, to its end. */
    private void characters() {
        int open = 1;
        while (at < text.length() && open > 0) {
            char c = text.charAt(at++);
            boolean first = at >= 2 && (text.charAt(at - 2) == '[' || text.startsWith("[^", at - 3));
            if (c == '\\') {
                escapeInClass();
            } else if (c == '[') {
                open++;
            } else if (c == ']' && !first) {
                open--;
            }
        }
    }

    private void escapeInClass() {
        if (text.startsWith("Q", at)) {
            throw new Refusal("quotes with `\\Q` within brackets");
        }
        at++;
    }

    /** Reads what stands behind the parenthesis that opens a group: its kind, its name or its flags. */
    private void flags() {
        if (!text.startsWith("?", at)) {
            return;
        }
        int start = at++;
        while (at < text.length() && "idmsuxU-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (text.substring(start, at).contains("x")) {
            throw new Refusal("has the flag `x`, which allows comments");
        }
        if (text.startsWith("<", at) && !text.startsWith("<=", at) && !text.startsWith("<!", at)) {
            int end = text.indexOf('>', at);
            at = end < 0 ? text.length() : end + 1;
        } else if (at < text.length() && text.charAt(at) != ')') {
            at++;
        }
    }

    /**
     * A part of the expression.
     *
     * @param varies whether it repeats, and not always as often
     * @param most how often it repeats at most, apart from repetitions without limit
     */
    private record Part(boolean varies, long most) {

        static final Part ONCE = new Part(false, 1);
    }

    /** What is wrong; caught above. */
    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String problem;

        Refusal(String problem) {
            super(problem, null, false, false);
            this.problem = problem;
        }
    }
}
