package dev.guardrail.report;

import dev.guardrail.fact.Place;
import dev.guardrail.report.document.Span;
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

    /** No browser follows a longer address. */
    private static final int LIMIT = 2000;

    /** The address of a place; nothing where its side has none. */
    public Optional<String> url(Span.At at) {
        String prefix = switch (at.side()) {
            case BASE -> base;
            case HEAD -> head;
            case ELSEWHERE -> "";
        };
        if (prefix.isEmpty() || at.place().path().isEmpty()) {
            return Optional.empty();
        }
        String url = prefix + UriPath.of(at.place().path()) + lines(at.place());
        return url.length() > LIMIT ? Optional.empty() : Optional.of(url);
    }

    private static String lines(Place place) {
        String first = place.isFile() ? "" : "#L" + place.line();
        return place.endLine() > place.line() ? first + "-L" + place.endLine() : first;
    }
}
