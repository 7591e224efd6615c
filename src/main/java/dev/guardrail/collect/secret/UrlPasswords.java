package dev.guardrail.collect.secret;

import java.util.regex.Pattern;

/**
 * Masks the password in {@code scheme://user:password@host}. Such passwords are not reported: most belong to a local
 * database, and tokens are found by their form without the address around them.
 */
final class UrlPasswords {

    /** Characters that end the authority of an address: the first three by RFC 3986; the others occur in no address. */
    private static final String ENDS = "/?#\"'`<>";

    /** Characters that a report in Markdown escapes with a backslash. A backslash before any other ends an address. */
    private static final String ESCAPED = "*_[]|~";

    /** A digest: {@code docker://alpine:3.20@sha256:…} has a tag in place of a password. */
    private static final Pattern DIGEST = Pattern.compile("sha\\d{3}:");

    /** A text that is no password: a variable, a field of a template, or a placeholder. */
    private static final Pattern READABLE =
            Pattern.compile("\\$(?:[A-Z_][A-Z0-9_]*+|[a-z_]++(?:[A-Z][a-z]++)*+)|[$%]?\\{\\{?[^{}:]*+}}?"
                    + "|\\$\\([^()]*+\\)|%(?:\\w++%|(?:\\(\\w++\\))?[a-z])|\\[[^\\[\\]]*+]|[*.\\u2022\\u2026]++|[xX]{3,}+"
                    + "|(?i:password|passwd|pass|pwd|pw|secret|token)");

    private UrlPasswords() {}

    /** The text with passwords in addresses masked; the same object if it has none. */
    static String mask(String text) {
        StringBuilder masked = null;
        int colon = text.indexOf(':');
        while (colon >= 0) {
            int start = authority(text, colon);
            int end = start > 0 ? end(text, start) : colon + 1;
            String authority = start > 0 ? text.substring(start, end) : "";
            int password = authority.indexOf(':') + 1;
            int at = authority.lastIndexOf('@');
            if (password > 0 && password < at && isSecret(authority, password, at)) {
                masked = masked == null ? new StringBuilder(text) : masked;
                SecretMask.hide(masked, start + password, start + at);
            }
            colon = text.indexOf(':', end);
        }
        return masked == null ? text : masked.toString();
    }

    /** The start of the authority of an address, given the colon after its scheme; 0 if there is no such address. */
    private static int authority(String text, int colon) {
        if (colon == 0 || !Character.isLetterOrDigit(text.charAt(colon - 1))) {
            return 0;
        } else if (text.startsWith("//", colon + 1)) {
            return colon + "://".length();
        }
        return text.startsWith("\\/\\/", colon + 1) ? colon + ":\\/\\/".length() : 0;
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && !endsAddress(text, end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    private static boolean endsAddress(String text, int at) {
        char c = text.charAt(at);
        return c == '\\'
                ? at + 1 == text.length() || ESCAPED.indexOf(text.charAt(at + 1)) < 0
                : c <= ' ' || ENDS.indexOf(c) >= 0;
    }

    private static boolean isSecret(String authority, int password, int at) {
        return !DIGEST.matcher(authority).region(at + 1, authority.length()).lookingAt()
                && !READABLE.matcher(authority.substring(password, at).replace("\\", ""))
                        .matches();
    }
}
