package dev.guardrail.report;

import dev.guardrail.fact.Place;
import dev.guardrail.report.document.Span;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a reader finds the files of the range.
 *
 * @param base what stands before the path of a file of the base, with a slash at its end; empty where nothing links there
 * @param head the same of the head
 */
public record Links(String base, String head) {

    /** None. */
    public static final Links NONE = new Links("", "");

    /** The address of a place; nothing where its side has none. */
    public Optional<String> url(Span.At at) {
        String prefix = switch (at.side()) {
            case BASE -> base;
            case HEAD -> head;
            case ELSEWHERE -> "";
        };
        return prefix.isEmpty() || at.place().path().isEmpty()
                ? Optional.empty()
                : Optional.of(prefix + encoded(at.place().path()) + lines(at.place()));
    }

    private static String lines(Place place) {
        String first = place.isFile() ? "" : "#L" + place.line();
        return place.endLine() > place.line() ? first + "-L" + place.endLine() : first;
    }

    /** A path as part of an address: nothing in it ends the address, or a link in Markdown. */
    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || "/._-~".indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append(String.format(java.util.Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
