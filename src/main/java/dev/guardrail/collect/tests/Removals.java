package dev.guardrail.collect.tests;

import dev.guardrail.collect.tests.Successors.Successor;
import dev.guardrail.collect.tests.TestChanges.Single;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestFate;
import dev.guardrail.fact.TestRemoval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the fate of each test that is no longer where it was. Tests of a deleted file are counted by fate. */
final class Removals {

    /** A test with its fate and what shows it. */
    private record Fate(Single gone, TestFate fate, String trace) {}

    /**
     * The names that the range removed from production code.
     *
     * @param names from all source files, and literals
     * @param deprecations whether some of them were removed
     * @param bySubject from the files of this name
     */
    private record GoneOf(GoneNames.Gone names, boolean deprecations, Map<String, Set<String>> bySubject) {}

    /** As many words in a row stand in a message and in its test by no chance. */
    private static final int WORDS = 3;

    private final Map<Single, Successor> successors;
    private final Map<Single, Single> replacements;
    private final Subjects subjects;
    private final GoneNames production;
    private final RevertedTests reverted;
    /** The names that tests used at the base which are still there. */
    private final Set<String> stillUsed;

    Removals(
            Map<Single, Successor> successors,
            Map<Single, Single> replacements,
            Subjects subjects,
            GoneNames production,
            RevertedTests reverted,
            Set<String> stillUsed) {
        this.successors = successors;
        this.replacements = replacements;
        this.subjects = subjects;
        this.production = production;
        this.reverted = reverted;
        this.stillUsed = stillUsed;
    }

    /** By their places. */
    List<TestRemoval> of(List<Single> gone, Map<String, Integer> sizes) {
        List<Single> lost =
                gone.stream().filter(single -> !successors.containsKey(single)).toList();
        GoneOf goneNames = goneOf(lost);
        Map<String, List<Fate>> withFile = new TreeMap<>();
        List<TestRemoval> removals = new ArrayList<>();
        for (Single single : gone) {
            Fate fate = fate(single, goneNames);
            if (isDeleted(single)) {
                withFile.computeIfAbsent(single.file().path() + " " + fate.fate(), none -> new ArrayList<>())
                        .add(fate);
            } else {
                removals.add(removal(Place.file(single.file().path()), fate, 1, sizes));
            }
        }
        for (List<Fate> fates : withFile.values()) {
            Fate first = fates.stream()
                    .min(Comparator.comparing((Fate fate) -> fate.gone().test().place())
                            .thenComparing(fate -> fate.gone().test().name()))
                    .orElseThrow();
            removals.add(removal(first.gone().test().place(), first, fates.size(), sizes));
        }
        removals.sort(Comparator.comparing(TestRemoval::place)
                .thenComparing(TestRemoval::test)
                .thenComparing(TestRemoval::fate));
        return removals;
    }

    private GoneOf goneOf(List<Single> lost) {
        Set<String> names = new HashSet<>();
        Set<String> own = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (Single single : lost) {
            names.addAll(single.test().content().names());
            texts.addAll(texts(single));
            ownSubject(single).ifPresent(own::add);
        }
        GoneNames.Gone gone = production.gone(names, texts);
        return new GoneOf(
                gone,
                lost.stream().anyMatch(single -> deprecation(single).isPresent()) && production.deprecationsGone(),
                own.isEmpty() ? Map.of() : production.lost(own));
    }

    /** Of a test, the literals that say something. */
    private static List<String> texts(Single single) {
        return single.test().content().words().keySet().stream()
                .filter(word -> word.startsWith("\""))
                .map(word -> word.substring(1))
                .flatMap(Removals::parts)
                .filter(text -> text.length() >= Subjects.LONG)
                .distinct()
                .sorted()
                .toList();
    }

    /** Itself, or three of its words each: a message may have values in it. */
    private static Stream<String> parts(String text) {
        String[] words = text.split(" ");
        return words.length <= WORDS
                ? Stream.of(text)
                : IntStream.rangeClosed(0, words.length - WORDS)
                        .mapToObj(at -> String.join(" ", Arrays.copyOfRange(words, at, at + WORDS)));
    }

    /** The name or word by which a test is about something deprecated. */
    private static Optional<String> deprecation(Single single) {
        return Stream.concat(
                        Stream.of(single.test().simpleName()),
                        single.test().content().words().keySet().stream().sorted())
                .filter(word -> GoneNames.DEPRECATED.matcher(word).find())
                .findFirst();
    }

    private static Optional<String> ownSubject(Single single) {
        return Subjects.subject(single.test().place().path()).map(Subjects::letters);
    }

    static boolean isDeleted(Single single) {
        return single.file().status() == FileStatus.DELETED;
    }

    private static TestRemoval removal(Place place, Fate fate, int tests, Map<String, Integer> sizes) {
        Single gone = fate.gone();
        int of = sizes.getOrDefault(gone.file().path(), tests);
        return new TestRemoval(place, gone.test().name(), tests, of, fate.fate(), fate.trace());
    }

    private Fate fate(Single gone, GoneOf goneNames) {
        Successor successor = successors.get(gone);
        if (successor != null) {
            return new Fate(gone, successor.fate(), trace(successor.now()));
        }
        if (subjects.isGone(gone.test().place().path(), gone.test().name())) {
            return new Fate(gone, TestFate.SUBJECT_DELETED, "");
        }
        if (gone.test().content().words().isEmpty() || gone.test().skip().isPresent()) {
            return new Fate(gone, TestFate.IDLE, "");
        }
        return nameGone(gone, goneNames)
                .or(() -> texts(gone).stream()
                        .filter(goneNames.names().texts()::contains)
                        .findFirst())
                .or(() -> goneNames.deprecations() ? deprecation(gone) : Optional.empty())
                .map(name -> new Fate(gone, TestFate.NAME_GONE, name))
                .or(() -> reverted.of(gone.file().oldPath(), gone.test().name())
                        .map(commit -> new Fate(gone, TestFate.REVERTED, commit)))
                .or(() -> Optional.ofNullable(replacements.get(gone))
                        .map(now -> new Fate(gone, TestFate.REPLACED, trace(now))))
                .orElseGet(() -> new Fate(gone, TestFate.GONE, ""));
    }

    private static String trace(Single now) {
        return now.file().path() + " " + now.test().name();
    }

    /**
     * A removed name that the test used, or one whose declaration was removed. If remaining tests used the name, too, it was
     * replaced in them, and only the test that is named after it had to be removed. The same holds for a name that was removed
     * only from the file that the test's file is named after.
     */
    private Optional<String> nameGone(Single gone, GoneOf goneNames) {
        String test = Subjects.letters(gone.test().name());
        Set<String> lost = ownSubject(gone).map(goneNames.bySubject()::get).orElse(Set.of());
        return gone.test().content().names().stream()
                .filter(name -> {
                    boolean own = test.contains(Subjects.letters(name));
                    boolean everywhere = goneNames.names().everywhere().contains(name)
                            || goneNames.names().undeclared().contains(name);
                    return everywhere && (own || !stillUsed.contains(name))
                            || own && lost.contains(name) && name.length() >= Subjects.LONG;
                })
                .min(Comparator.naturalOrder());
    }
}
