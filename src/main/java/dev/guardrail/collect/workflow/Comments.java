package dev.guardrail.collect.workflow;

import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the comments beside the keys and values of a document. */
final class Comments {

    private Comments() {}

    /** The comment behind a value on its last line, with nothing else between; empty where there is none. */
    static String behind(Place place, List<String> lines) {
        String rest = rest(place, lines).strip();
        return rest.startsWith("#") ? rest.substring(1).strip() : "";
    }

    /** The comments about a key: on the lines directly above it, and on its own line. */
    static String about(Place place, List<String> lines) {
        List<String> comments = new ArrayList<>();
        for (int above = place.line() - 2; above >= 0; above--) {
            String line = lines.get(above).strip();
            if (!line.startsWith("#")) {
                break;
            }
            comments.add(line.substring(1).strip());
        }
        Collections.reverse(comments);
        String rest = rest(place, lines);
        int hash = rest.indexOf(" #");
        comments.add(hash < 0 ? "" : rest.substring(hash + 2).strip());
        return String.join(" ", comments).strip();
    }

    private static String rest(Place place, List<String> lines) {
        String line = place.endLine() <= lines.size() ? lines.get(place.endLine() - 1) : "";
        int length = line.codePointCount(0, line.length());
        return line.substring(line.offsetByCodePoints(0, Math.min(place.endColumn() - 1, length)));
    }
}
