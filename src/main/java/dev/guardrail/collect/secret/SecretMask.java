package dev.guardrail.collect.secret;

import dev.guardrail.collect.secret.SecretScanner.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Masks the secrets that {@link SecretCollector} would report, and the passwords in addresses. All characters of a
 * secret except the prefix of its kind become asterisks, one for each character, so that columns stay the same.
 */
public final class SecretMask {

    private static final String ESCAPED = "\\_";

    private SecretMask() {}

    /** A text of any number of lines with its secrets masked; the same object if it has none. */
    public static String mask(String text) {
        String masked = maskTokens(text);
        if (!KeyBlocks.areIn(masked)) {
            return masked;
        }
        List<String> lines = Arrays.asList(masked.split("\n", -1));
        List<String> hidden = maskKeys(lines);
        return hidden.equals(lines) ? masked : String.join("\n", hidden);
    }

    /** A report with its secrets masked. In Markdown, a backslash may precede an underscore. */
    public static String maskPrinted(String text) {
        String masked = mask(text);
        if (!masked.contains(ESCAPED)) {
            return masked;
        }
        return Arrays.stream(masked.split("\n", -1))
                .map(SecretMask::maskEscaped)
                .collect(Collectors.joining("\n"));
    }

    private static String maskEscaped(String line) {
        StringBuilder masked = new StringBuilder(line);
        for (Found secret : SecretScanner.INSTANCE.find(line.replace(ESCAPED, "_"))) {
            int start = positionBehindEscapes(line, secret.secret());
            int end = positionBehindEscapes(line, secret.end());
            hide(masked, start, end);
        }
        return masked.toString();
    }

    /** The offset of a character in a line, by its offset without the backslashes before underscores. */
    private static int positionBehindEscapes(String line, int plain) {
        int position = 0;
        for (int i = 0; i < plain; i++) {
            position += line.startsWith(ESCAPED, position) ? ESCAPED.length() : 1;
        }
        return position;
    }

    /** The lines of a text with its secrets masked; the same object if there are none. */
    public static List<String> mask(List<String> lines) {
        List<String> masked = lines;
        for (int i = 0; i < lines.size(); i++) {
            String line = maskTokens(lines.get(i));
            if (!line.equals(lines.get(i))) {
                masked = masked == lines ? new ArrayList<>(lines) : masked;
                masked.set(i, line);
            }
        }
        return maskKeys(masked);
    }

    private static String maskTokens(String text) {
        List<Found> secrets = SecretScanner.INSTANCE.find(text);
        return cover(text, secrets);
    }

    /** A text with the found secrets and the passwords of addresses masked; the same object if it has none. */
    static String cover(String text, List<Found> secrets) {
        if (secrets.isEmpty()) {
            return UrlPasswords.mask(text);
        }
        StringBuilder masked = new StringBuilder(text);
        for (Found secret : secrets) {
            hide(masked, secret.secret(), secret.end());
        }
        return UrlPasswords.mask(masked.toString());
    }

    private static List<String> maskKeys(List<String> lines) {
        List<KeyBlock> blocks = KeyBlocks.of(lines);
        if (blocks.isEmpty()) {
            return lines;
        }
        List<String> masked = new ArrayList<>(lines);
        for (KeyBlock block : blocks) {
            for (Base64Run run : block.runs()) {
                masked.set(run.line(), run.cover(masked.get(run.line())));
            }
        }
        return masked;
    }

    /** Masks a part character by character: replacing the part as a whole would move all the text behind it. */
    static void hide(StringBuilder text, int from, int end) {
        for (int i = from; i < end; i++) {
            text.setCharAt(i, '*');
        }
    }

    static String stars(int count) {
        return "*".repeat(count);
    }
}
