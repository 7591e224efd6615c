package dev.guardrail.rule;

import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A finding that a case expects. A side, a confidence, related places and a fix that are empty are not checked.
 *
 * @param path its file
 * @param line its line in that file; 0 for the file as a whole
 * @param message a part of its message
 * @param origin since when it stands
 * @param side whose path and line these are
 * @param confidence how sure it is
 * @param related {@code place: caption} of each place that explains it
 * @param fix {@code place:column: before -> after} of each edit
 */
record ExpectedFinding(
        String path,
        int line,
        String message,
        Origin origin,
        String side,
        String confidence,
        Optional<List<String>> related,
        Optional<List<String>> fix) {

    boolean isMetBy(Finding finding) {
        Place place = finding.location().place();
        return place.path().equals(path)
                && place.line() == line
                && finding.origin() == origin
                && finding.message().contains(message)
                && (side.isEmpty() || side.equals(finding.location().ofBase() ? "base" : "head"))
                && (confidence.isEmpty()
                        || confidence.equals(finding.confidence().toString()))
                && related.orElseGet(() -> related(finding)).equals(related(finding))
                && fix.orElseGet(() -> fix(finding)).equals(fix(finding));
    }

    /** What a case checks of a finding. */
    static String summary(Finding finding) {
        return finding.origin() + " " + finding.location().place() + " " + finding.message() + " "
                + finding.confidence() + " " + related(finding) + " " + fix(finding);
    }

    private static List<String> related(Finding finding) {
        return finding.related().stream()
                .map(place -> (place.location().ofBase() ? "base " : "")
                        + place.location().place() + ": " + place.caption())
                .toList();
    }

    private static List<String> fix(Finding finding) {
        return finding.fix().stream()
                .map(edit -> edit.place() + ":" + edit.place().column() + ": " + edit.before() + " -> " + edit.after())
                .toList();
    }
}
