package dev.guardrail.collect.tests;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.tests.TestChanges.Single;
import dev.guardrail.collect.tests.declared.DeclaredTest;
import dev.guardrail.collect.tests.declared.TestContent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds new tests that may stand for a removed one, although its code is not theirs: they say much of what it said, or they
 * have a like name or its place in the file. Whether they test the same is not known, so such a test is not called lost.
 */
final class Replacements {

    /** Of a hundred parts of what the removed test said, as many are said by new tests, wherever they are. */
    private static final int MUCH = 40;

    /** The same, where a new test has its place. */
    private static final int SOME = 25;

    /** The same, where a new test of its file has a like name. */
    private static final int LITTLE = 15;

    /** A file that loses as many tests has been rewritten, if as much that is new stands in its folder or below. */
    private static final int MANY = 5;

    /** So many new tests of one file are compared with one that is gone. */
    private static final int FEW = 200;

    /** The nearest tests before and after one that stand on both sides; empty where there is none. */
    private record Neighbours(String before, String after) {}

    /** What stands between two tests of a file. */
    private record Gap(String path, Neighbours neighbours) {}

    private static final Neighbours NOWHERE = new Neighbours("", "");

    /**
     * How much of a removed test is said by new ones.
     *
     * @param all of a hundred parts of it
     * @param own of a hundred parts of what no test says that is still there
     */
    private record Share(int all, int own) {

        boolean isMuch() {
            return all >= MUCH && own >= SOME;
        }
    }

    private final Map<String, List<Candidate>> cameByFile = new HashMap<>();
    private final List<Candidate> free = new ArrayList<>();
    /** The files that were rewritten, each with a new test. */
    private final Map<String, Candidate> rewritten = new HashMap<>();

    /** Of the new tests in each place, the one with the most cases. */
    private final Map<Gap, Candidate> tables = new HashMap<>();

    private final Map<Gap, Integer> lostByGap = new HashMap<>();

    private final Map<String, Set<String>> newWords = new HashMap<>();
    /** What the tests of a file said at the base that are still there: to say that, too, tells nothing. */
    private final Map<String, Set<String>> stillSaid = new HashMap<>();

    private final Map<String, Map<String, Neighbours>> placesBefore = new HashMap<>();
    private final Map<String, Map<String, Neighbours>> placesAfter = new HashMap<>();

    /**
     * Reads what came.
     *
     * @param candidates after the tests that became others were found
     * @param lost those that became none
     */
    Replacements(Collection<ComparedFile> files, Collection<Candidate> candidates, Collection<Single> lost) {
        for (ComparedFile file : files) {
            List<String> before = names(file.before().tests());
            Set<String> after = new LinkedHashSet<>(names(file.after().tests()));
            Set<String> still = stillSaid.computeIfAbsent(file.file().path(), none -> new HashSet<>());
            file.before().tests().stream()
                    .filter(test -> after.contains(test.name()))
                    .forEach(test -> still.addAll(test.content().words().keySet()));
            placesBefore.put(file.file().path(), places(before, after));
            placesAfter.put(file.file().path(), places(List.copyOf(after), new HashSet<>(before)));
        }
        for (Candidate candidate : candidates) {
            String path = candidate.single().file().path();
            Set<String> more = new HashSet<>(candidate.content().words().keySet());
            candidate.aroundIt().stream().filter(TestContent::isLiteral).forEach(more::add);
            more.removeAll(candidate.explained());
            newWords.computeIfAbsent(path, none -> new HashSet<>()).addAll(more);
            newWords.computeIfAbsent(Paths.folder(path) + "/", none -> new HashSet<>())
                    .addAll(more);
            if (candidate.isNew()) {
                cameByFile.computeIfAbsent(path, none -> new ArrayList<>()).add(candidate);
            }
            if (candidate.isFree()) {
                free.add(candidate);
                tables.merge(
                        gap(placesAfter, candidate.single()),
                        candidate,
                        (one, other) -> cases(other) > cases(one) ? other : one);
            }
        }
        lost.stream()
                .collect(Collectors.groupingBy(single -> single.file().path()))
                .forEach(this::rewritten);
        lost.forEach(old -> lostByGap.merge(gap(placesBefore, old), 1, Integer::sum));
    }

    /** Several tests that stood together may be the cases of a table that stands in their place and has as many. */
    private Optional<Candidate> table(Single old) {
        Gap gap = gap(placesBefore, old);
        int gone = lostByGap.getOrDefault(gap, 0);
        return Optional.ofNullable(tables.get(gap))
                .filter(table ->
                        gone > 1 && cases(table) >= gone && !gap.neighbours().equals(NOWHERE));
    }

    private static int cases(Candidate candidate) {
        return candidate.single().test().cases().size();
    }

    private static Gap gap(Map<String, Map<String, Neighbours>> places, Single single) {
        return new Gap(single.file().path(), place(places, single));
    }

    /** Many tests of a file that were written anew under other names have as many others, which say no less. */
    private void rewritten(String path, List<Single> lost) {
        if (lost.size() < MANY) {
            return;
        }
        String folder = Paths.folder(path);
        List<Candidate> came = free.stream()
                .filter(now -> now.single().file().path().startsWith(folder))
                .toList();
        int said = lost.stream().mapToInt(old -> words(old.test())).sum();
        int says = came.stream().mapToInt(now -> words(now.single().test())).sum();
        if (came.size() >= lost.size() && says >= said) {
            rewritten.put(path, came.get(0));
        }
    }

    private static int words(DeclaredTest test) {
        return test.content().words().size();
    }

    private static List<String> names(List<DeclaredTest> tests) {
        return tests.stream().map(DeclaredTest::name).toList();
    }

    private static Map<String, Neighbours> places(List<String> names, Set<String> others) {
        Map<String, Neighbours> places = new HashMap<>();
        Map<String, String> before = new LinkedHashMap<>();
        String last = "";
        for (String name : names) {
            before.put(name, last);
            last = others.contains(name) ? name : last;
        }
        String next = "";
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = names.get(i);
            places.put(name, new Neighbours(before.getOrDefault(name, ""), next));
            next = others.contains(name) ? name : next;
        }
        return places;
    }

    /**
     * A new test that may stand for one that is gone, the likest first.
     *
     * @param like some that share words with it
     */
    Optional<Single> of(Single old, Collection<Candidate> like, Likeness measure) {
        Set<Candidate> some =
                new LinkedHashSet<>(cameByFile.getOrDefault(old.file().path(), List.of()).stream()
                        .limit(FEW)
                        .toList());
        like.stream().filter(Candidate::isNew).forEach(some::add);
        Comparator<Candidate> byShare = Comparator.comparing(
                candidate -> share(old, measure, says(candidate)).all());
        Optional<Single> one = some.stream()
                .filter(candidate -> mayReplace(old, candidate, share(old, measure, says(candidate))))
                .max(byShare)
                .map(Candidate::single);
        return one.or(() -> together(old, measure) ? some.stream().max(byShare).map(Candidate::single) : one)
                .or(() -> Optional.ofNullable(rewritten.get(old.file().path())).map(Candidate::single))
                .or(() -> table(old).map(Candidate::single));
    }

    private static Predicate<String> says(Candidate candidate) {
        return word -> candidate.has(word) && !candidate.explained().contains(word);
    }

    private Share share(Single old, Likeness measure, Predicate<String> says) {
        TestContent content = old.test().content();
        Set<String> still = stillSaid.getOrDefault(old.file().path(), Set.of());
        return new Share(measure.found(content, says), measure.foundBeyond(content, still, says, 0));
    }

    private boolean mayReplace(Single old, Candidate candidate, Share share) {
        if (share.isMuch()) {
            return true;
        }
        boolean beside = Removals.isDeleted(old) || Successors.isBeside(old, candidate.single());
        if (!beside) {
            return false;
        }
        boolean kin = isKin(old, candidate.single());
        boolean there = hasPlace(old, candidate.single());
        return share.own() >= (kin ? LITTLE : there ? SOME : MUCH)
                || there && isAsLong(old, candidate) && (kin || isPart(old, candidate.single()));
    }

    private static boolean isKin(Single old, Single now) {
        return switch (TestNames.kinship(old.test().simpleName(), now.test().simpleName())) {
            case ALIKE, WHOLE -> true;
            case NONE, ONE_WORD -> false;
        };
    }

    /** Whether its name is a part of the other's, as that of a test of several cases is one of each of them. */
    private static boolean isPart(Single old, Single now) {
        return TestNames.kinship(now.test().simpleName(), old.test().simpleName()) == TestNames.Kinship.ONE_WORD;
    }

    private boolean hasPlace(Single old, Single now) {
        Neighbours was = place(placesBefore, old);
        Neighbours is = place(placesAfter, now);
        return now.file().equals(old.file())
                && (was.before().equals(is.before()) || was.after().equals(is.after()));
    }

    private static Neighbours place(Map<String, Map<String, Neighbours>> places, Single single) {
        return places.getOrDefault(single.file().path(), Map.of())
                .getOrDefault(single.test().name(), NOWHERE);
    }

    /** Of a test that became another one, its words are that one's. */
    private static boolean isAsLong(Single old, Candidate candidate) {
        return candidate.isFree() && 2 * words(candidate.single().test()) >= words(old.test());
    }

    /** Whether all that is new in its file, of a deleted one in its folder, says much of it. */
    private boolean together(Single old, Likeness measure) {
        String path = old.file().path();
        Set<String> words = newWords.getOrDefault(Removals.isDeleted(old) ? Paths.folder(path) + "/" : path, Set.of());
        return share(old, measure, words::contains).isMuch();
    }
}
