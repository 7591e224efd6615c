package dev.guardrail.explain;

import dev.guardrail.explain.Quote.Source;
import dev.guardrail.fact.Place;
import java.util.List;

/** The texts whose lines explanations quote. */
public interface Sources {

    /** The lines of a file; none where they are not known. */
    List<String> lines(Source source, String path);

    /** The line at a place. */
    default Quote quote(Source source, Place place) {
        List<String> lines = place.isFile() ? List.of() : lines(source, place.path());
        String line = place.line() <= lines.size() && !place.isFile() ? lines.get(place.line() - 1) : "";
        return new Quote(place, source, line);
    }
}
