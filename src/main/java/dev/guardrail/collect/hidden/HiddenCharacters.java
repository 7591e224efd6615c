package dev.guardrail.collect.hidden;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.HiddenCharacter;
import dev.guardrail.fact.HiddenCharacter.Kind;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RemovedLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds hidden characters on changed lines. */
public final class HiddenCharacters {

    private HiddenCharacters() {}

    /** Those of the added lines, in their order. */
    public static List<Fact> atHead(Collection<Fact> range) {
        List<Fact> found = new ArrayList<>();
        for (Fact fact : range) {
            if (fact instanceof AddedLine line) {
                found.addAll(on(line.place(), line.text()));
            }
        }
        return found;
    }

    /** Those of the removed lines, in their order. */
    public static List<Fact> atBase(Collection<Fact> range) {
        List<Fact> found = new ArrayList<>();
        for (Fact fact : range) {
            if (fact instanceof RemovedLine line) {
                found.addAll(on(line.place(), line.text()));
            }
        }
        return found;
    }

    private static List<HiddenCharacter> on(Place line, String text) {
        if (!HiddenLine.mayHide(text)) {
            return List.of();
        }
        FileKind file = FileKinds.of(line.path());
        List<HiddenCharacter> facts = new ArrayList<>();
        runs(text).forEach((kind, run) -> facts.add(run.fact(kind, line, file)));
        return facts;
    }

    private static Map<Kind, Run> runs(String text) {
        int[] characters = text.codePoints().toArray();
        Map<Kind, Run> runs = new TreeMap<>();
        HiddenLine hidden = new HiddenLine(characters);
        for (int at = 0; at < characters.length; at++) {
            int column = at + 1;
            int character = characters[at];
            hidden.kind(at)
                    .ifPresent(kind -> runs.computeIfAbsent(kind, k -> new Run(character, column))
                            .add(column));
        }
        return runs;
    }

    /** The characters of one kind on a line. */
    private static final class Run {
        private final int character;
        private final int start;
        private int last;
        private int count;
        private int row;
        private int longest;

        Run(int character, int start) {
            this.character = character;
            this.start = start;
        }

        void add(int column) {
            row = column == last + 1 ? row + 1 : 1;
            longest = Math.max(longest, row);
            last = column;
            count++;
        }

        HiddenCharacter fact(Kind kind, Place line, FileKind file) {
            Place place = new Place(line.path(), line.line(), start, line.line(), last + 1);
            return new HiddenCharacter(place, kind, named(character), count, longest, file);
        }

        private static String named(int character) {
            return String.format(Locale.ROOT, "U+%04X ", character) + Character.getName(character);
        }
    }
}
