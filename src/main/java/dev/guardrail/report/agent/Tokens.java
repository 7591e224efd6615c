package dev.guardrail.report.agent;

/**
 * How many tokens a text has for a language model, at most: three characters of ASCII are one, and any other character is
 * two. Tokenizers in use need fewer.
 */
final class Tokens {

    private static final String CUT = "…";

    private Tokens() {}

    static int of(String text) {
        long ascii = text.chars().filter(c -> c < 128).count();
        return (int) ((ascii + 2) / 3 + 2 * (text.length() - ascii));
    }

    /** The beginning of a text that has no more tokens than a limit, with a sign where something is cut. */
    static String cut(String text, int limit) {
        if (of(text) <= limit) {
            return text;
        }
        int end = 0;
        int thirds = 3 * (limit - of(CUT));
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            thirds -= text.charAt(end) < 128 ? 1 : 6 * (next - end);
            if (thirds < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end) + CUT;
    }
}
