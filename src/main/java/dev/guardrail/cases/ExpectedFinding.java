package dev.guardrail.cases;

import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A finding that a case expects. A side, a confidence, related places and a fix that are empty are not checked.
 *
 * @param source where the case says so
 * @param path its file
 * @param line its line in that file; 0 for the file as a whole
 * @param message a part of its message
 * @param origin since when it stands
 * @param side whose path and line these are
 * @param confidence how sure it is
 * @param related {@code place: caption} of each place that explains it
 * @param fix {@code place:column: before -> after} of each edit
 */
public record ExpectedFinding(
        Place source,
        String path,
        int line,
        String message,
        Origin origin,
        String side,
        String confidence,
        Optional<List<String>> related,
        Optional<List<String>> fix) {

    /** Whether a finding is this one. */
    public boolean isMetBy(Finding finding) {
        return isAt(finding) && differences(finding).isEmpty();
    }

    /** Whether a finding is where this one is expected. */
    boolean isAt(Finding finding) {
        Place place = finding.location().place();
        return place.path().equals(path) && place.line() == line;
    }

    /** How a finding at the same place differs, a line for each property. */
    List<String> differences(Finding finding) {
        List<String> differences = new ArrayList<>();
        if (!finding.message().contains(message)) {
            differences.add("message: expected a part `" + message + "`, found `" + finding.message() + "`");
        }
        String found = finding.location().ofBase() ? "base" : "head";
        compare("origin", word(origin), word(finding.origin()), differences);
        compare("side", side.isEmpty() ? found : side, found, differences);
        String sure = finding.confidence().toString();
        compare("confidence", confidence.isEmpty() ? sure : confidence, sure, differences);
        related.ifPresent(places -> compare("related", quoted(places), quoted(related(finding)), differences));
        fix.ifPresent(edits -> compare("fix", quoted(edits), quoted(fix(finding)), differences));
        return differences;
    }

    private static void compare(String property, String expected, String found, List<String> differences) {
        if (!expected.equals(found)) {
            differences.add(property + ": expected " + expected + ", found " + found);
        }
    }

    /** {@code path:line: message}. */
    @Override
    public String toString() {
        return place() + ": " + message + suffix(origin);
    }

    /** {@code path:line}. */
    String place() {
        return line == 0 ? path : path + ":" + line;
    }

    /** A finding in the words of a case. */
    static String summary(Finding finding) {
        return finding.location().place() + ": " + finding.message() + suffix(finding.origin());
    }

    private static String suffix(Origin origin) {
        return origin == Origin.INTRODUCED ? "" : " (" + word(origin) + ")";
    }

    private static String word(Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(List<String> texts) {
        return texts.isEmpty() ? "none" : "`" + String.join("`, `", texts) + "`";
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
