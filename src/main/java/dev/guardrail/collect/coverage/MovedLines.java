package dev.guardrail.collect.coverage;

import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RemovedLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells added lines that were there before, elsewhere, from new ones: as {@code git diff --color-moved} does with
 * {@code --color-moved-ws=allow-indentation-change}, blocks of them that have enough letters and digits to be no accident.
 * Each removed line can be moved once.
 */
final class MovedLines {

    /** Git's own measure for a block of its "blocks" mode. */
    private static final int MINIMUM_LETTERS = 20;

    /** So many places are looked at where a line stood before, the first of them. */
    private static final int CANDIDATES = 100;

    private final List<AddedLine> added;
    private final List<RemovedLine> removed;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();
    private final Set<Place> moved = new HashSet<>();

    private MovedLines(List<AddedLine> added, List<RemovedLine> removed) {
        this.added = added;
        this.removed = removed;
        for (int i = 0; i < removed.size(); i++) {
            places.computeIfAbsent(removed.get(i).identity(), text -> new ArrayList<>())
                    .add(i);
        }
    }

    /** The places of added lines that were moved; both lists are in the order of path and line. */
    static Set<Place> of(List<AddedLine> added, List<RemovedLine> removed) {
        MovedLines lines = new MovedLines(added, removed);
        int at = 0;
        while (at < added.size()) {
            // Also behind a block that is too small, as git does: else text without letters would take forever.
            at += Math.max(1, lines.takeBlock(at));
        }
        return lines.moved;
    }

    /** The length of the longest block that begins here and was there before; it was moved if it has enough letters. */
    private int takeBlock(int start) {
        List<Integer> origins = places.getOrDefault(added.get(start).identity(), List.of());
        int longest = 0;
        int origin = -1;
        for (int candidate : origins.subList(0, Math.min(CANDIDATES, origins.size()))) {
            int length = length(start, candidate);
            if (length > longest) {
                longest = length;
                origin = candidate;
            }
        }
        boolean enough = letters(start, longest) >= MINIMUM_LETTERS;
        for (int i = 0; enough && i < longest; i++) {
            moved.add(added.get(start + i).place());
            taken.add(origin + i);
        }
        return longest;
    }

    private int length(int start, int origin) {
        int length = 0;
        while (start + length < added.size()
                && origin + length < removed.size()
                && !taken.contains(origin + length)
                && isNext(added.get(start).place(), added.get(start + length).place(), length)
                && isNext(
                        removed.get(origin).place(),
                        removed.get(origin + length).place(),
                        length)
                && added.get(start + length)
                        .identity()
                        .equals(removed.get(origin + length).identity())) {
            length++;
        }
        return length;
    }

    private static boolean isNext(Place first, Place other, int distance) {
        return other.line() == first.line() + distance && other.path().equals(first.path());
    }

    private int letters(int start, int length) {
        return added.subList(start, start + length).stream()
                .map(AddedLine::text)
                .mapToInt(text ->
                        (int) text.chars().filter(Character::isLetterOrDigit).count())
                .sum();
    }
}
