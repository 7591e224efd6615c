package dev.guardrail.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Paths of the repository as parts of addresses. */
public final class UriPath {

    private UriPath() {}

    /** A path as part of an address: nothing in it ends the address, begins a scheme, or ends a link in Markdown. */
    public static String of(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || "/._-~".indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
