package dev.guardrail.collect.secret;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.secret.SecretScanner.Found;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RemovedLine;
import dev.guardrail.fact.SearchedFile;
import dev.guardrail.fact.SecretMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds secrets on the added lines of a range and, for the base, on the removed lines. A secret that only moved is on
 * both. A private key is found if any of its lines is new, even if its begin line is not.
 */
public final class SecretCollector {

    /** In characters: a longer row of asterisks helps nobody. */
    private static final int MOST_STARS = 40;

    private final Map<String, ChangedLines> added;
    private final Map<String, ChangedLines> removed;

    /**
     * Searches the changed lines.
     *
     * @param range the facts of the range itself, with its added and removed lines
     * @param base the files at the base
     * @param head the files at the head
     */
    public SecretCollector(Collection<Fact> range, Snapshot base, Snapshot head) {
        added = ChangedLines.of(range, AddedLine.class, AddedLine::text, head);
        removed = ChangedLines.of(range, RemovedLine.class, RemovedLine::text, base);
    }

    /** The files with removed lines, by their path at the base, and the secrets on these lines, by path and line. */
    public List<Fact> atBase() {
        return facts(removed);
    }

    /** The files with added lines, and the secrets on these lines, by path and line. */
    public List<Fact> atHead() {
        return facts(added);
    }

    /** Facts of base or head with the secrets in all texts masked, in their order. */
    public List<Fact> masked(Collection<Fact> facts) {
        Map<String, Map<Integer, String>> addedTexts = masked(added);
        Map<String, Map<Integer, String>> removedTexts = masked(removed);
        List<Fact> masked = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            if (fact instanceof AddedLine line) {
                String text = addedTexts.getOrDefault(line.path(), Map.of()).get(line.number());
                masked.add(text == null ? line : new AddedLine(line.place(), text));
            } else if (fact instanceof RemovedLine line) {
                String text = removedTexts.getOrDefault(line.path(), Map.of()).get(line.number());
                masked.add(text == null ? line : new RemovedLine(line.place(), text));
            } else {
                masked.add(FactMask.mask(fact));
            }
        }
        return masked;
    }

    private static Map<String, Map<Integer, String>> masked(Map<String, ChangedLines> files) {
        Map<String, Map<Integer, String>> masked = new HashMap<>();
        files.forEach((path, file) -> masked.put(path, file.masked()));
        return masked;
    }

    private static List<Fact> facts(Map<String, ChangedLines> files) {
        List<Fact> searched = new ArrayList<>();
        List<SecretMatch> matches = new ArrayList<>();
        files.forEach((path, file) -> {
            searched.add(new SearchedFile(Place.file(path), file.count()));
            file.tokens().forEach((line, found) -> matches.addAll(tokens(path, line, file.text(line), found)));
            file.keys().forEach(key -> matches.add(key(path, file, key)));
        });
        matches.sort(Comparator.comparing(SecretMatch::place));
        searched.addAll(matches);
        return searched;
    }

    private static List<SecretMatch> tokens(String path, int line, String text, List<Found> tokens) {
        List<SecretMatch> matches = new ArrayList<>();
        for (Found found : tokens) {
            int column = text.codePointCount(0, found.start()) + 1;
            Place place = new Place(path, line, column, line, column + found.end() - found.start());
            String prefix = text.substring(found.start(), found.secret());
            matches.add(match(place, found.kind(), prefix, text.substring(found.secret(), found.end()), false));
        }
        return matches;
    }

    /** The match for a key: at its begin line if that is new, or else at its first new line. */
    private static SecretMatch key(String path, ChangedLines file, KeyBlock key) {
        int line = file.firstWithin(key.line() + 1, key.lastLine() + 1);
        Place place = Place.line(path, line);
        if (line == key.line() + 1) {
            int column = file.text(line).codePointCount(0, key.start()) + 1;
            place = new Place(path, line, column, line, column + key.end() - key.start());
        }
        return match(place, key.kind(), key.title(), key.material(), FileKinds.of(path) == FileKind.TEST);
    }

    private static SecretMatch match(Place place, String kind, String prefix, String secret, boolean testKey) {
        return new SecretMatch(
                place,
                kind,
                prefix + SecretMask.stars(Math.min(secret.length(), MOST_STARS)),
                Digests.of(prefix + secret),
                testKey);
    }
}
