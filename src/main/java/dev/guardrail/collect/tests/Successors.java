package dev.guardrail.collect.tests;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.tests.TestChanges.Single;
import dev.guardrail.collect.tests.declared.TestContent;
import dev.guardrail.fact.TestFate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the test that each test of the base has become. The surest pairs are made first. */
final class Successors {

    /** Of a hundred parts of what a test says, as many are found in another one if it is the same test. */
    private static final int SAME = 60;

    /** The same, where their names are alike. */
    private static final int ALIKE = 35;

    /** The same, where one name has all words of the other, and both stand in one file. */
    private static final int NAMESAKE = 20;

    /** So many tests that had the same code are looked at. */
    private static final int FEW = 20;

    /** What a test has become. */
    record Successor(Single now, TestFate fate) {}

    /** How many of a hundred parts of what a test says a candidate has. */
    private record Match(Candidate candidate, int shared) {}

    private final List<ComparedFile> files;
    private final Candidates candidates = new Candidates();
    private final List<Candidate> all = new ArrayList<>();
    /** Tests that stayed, by the code that they had. */
    private final Map<Integer, List<Candidate>> stayed = new HashMap<>();

    private final Map<String, Likeness> likeness = new HashMap<>();
    private final Map<Single, Successor> found = new LinkedHashMap<>();

    /** Files that the range changed. */
    Successors(List<ComparedFile> files) {
        this.files = files;
        files.forEach(file ->
                likeness.put(file.file().path(), new Likeness(file.before().tests())));
    }

    /** A test that came with the range. */
    void came(Single test, Set<String> aroundIt) {
        add(new Candidate(test, TestContent.EMPTY, true, aroundIt));
    }

    /** A test that stayed. */
    void stayed(Single test, TestContent before, Set<String> aroundIt) {
        Candidate candidate = new Candidate(test, before, false, aroundIt);
        List<Candidate> twins = stayed.computeIfAbsent(before.sequence(), none -> new ArrayList<>());
        if (twins.size() < FEW) {
            twins.add(candidate);
        }
        add(candidate);
    }

    private void add(Candidate candidate) {
        candidates.add(candidate);
        all.add(candidate);
    }

    /** What each of these tests of the base has become; those that are left out are not found again. */
    Map<Single, Successor> of(List<Single> gone) {
        for (int sureness = 0; sureness < 3; sureness++) {
            for (Single old : gone) {
                if (!found.containsKey(old)) {
                    candidates.withSameCode(old, sureness).ifPresent(same -> become(old, same));
                }
            }
        }
        gone.stream().filter(old -> !found.containsKey(old)).forEach(this::namesake);
        gone.stream().filter(old -> !found.containsKey(old)).forEach(this::likest);
        return found;
    }

    /** New tests that may stand for those that were not found, by them. To be asked after all were looked for. */
    Map<Single, Single> replacements(List<Single> gone) {
        List<Single> lost = gone.stream().filter(old -> !found.containsKey(old)).toList();
        Replacements replacements = new Replacements(files, all, lost);
        Map<Single, Single> replaced = new HashMap<>();
        for (Single old : lost) {
            Likeness measure = likeness(old);
            replacements.of(old, candidates.like(old, measure), measure).ifPresent(now -> replaced.put(old, now));
        }
        return replaced;
    }

    private void become(Single old, Candidate candidate) {
        found.put(old, new Successor(candidate.single(), candidate.isFree() ? TestFate.MOVED : TestFate.MERGED));
        candidate.explain(old.test().content());
    }

    /** Names are equal in many files by chance, so there the code must be like it, too. */
    private void namesake(Single old) {
        matches(old, candidates.named(old)).stream()
                .filter(match -> isSameInPackage(old, match.candidate().single())
                        || match.shared() >= (isBeside(old, match.candidate().single()) ? NAMESAKE : ALIKE))
                .max(byLikeness(old))
                .ifPresent(match -> become(old, match.candidate()));
    }

    /** A package of Go has each name once, in whichever file: that is the same test, as in one file. */
    private static boolean isSameInPackage(Single old, Single now) {
        return old.file().oldPath().endsWith(".go")
                && isBeside(old, now)
                && old.test().name().equals(now.test().name());
    }

    /** Whether they stand in one file; of Go, in one package. */
    static boolean isBeside(Single old, Single now) {
        String before = old.file().oldPath();
        String after = now.file().path();
        return now.file().equals(old.file())
                || before.endsWith(".go")
                        && after.endsWith(".go")
                        && Paths.folder(before).equals(Paths.folder(after));
    }

    private Likeness likeness(Single old) {
        return likeness.getOrDefault(old.file().path(), new Likeness(List.of()));
    }

    private List<Match> matches(Single old, Collection<Candidate> some) {
        Likeness measure = likeness(old);
        return some.stream()
                .map(candidate -> new Match(candidate, measure.found(old.test().content(), candidate::has)))
                .toList();
    }

    private static Comparator<Match> byLikeness(Single old) {
        return Comparator.comparing((Match match) -> match.candidate().isFree())
                .thenComparing(match -> match.candidate().single().file().equals(old.file()))
                .thenComparing(Match::shared);
    }

    private void likest(Single old) {
        Likeness measure = likeness(old);
        Optional<Candidate> twin = twin(old, measure);
        if (twin.isPresent()) {
            found.put(old, new Successor(twin.get().single(), TestFate.DUPLICATE));
            return;
        }
        List<Candidate> like = candidates.like(old, measure);
        Optional<Match> best = matches(old, like).stream()
                .filter(match -> isSame(old, match, measure))
                .max(byLikeness(old));
        if (best.isPresent()) {
            become(old, best.get().candidate());
        } else {
            split(old, like, measure);
        }
    }

    /** A test that stayed, had the same code, and still says most of it. */
    private Optional<Candidate> twin(Single old, Likeness measure) {
        TestContent content = old.test().content();
        return stayed.getOrDefault(content.sequence(), List.of()).stream()
                .filter(twin -> !content.words().isEmpty()
                        && twin.single().test().skip().isEmpty()
                        && measure.found(content, twin::has) >= SAME)
                .findFirst();
    }

    private static boolean isSame(Single old, Match match, Likeness measure) {
        TestContent content = old.test().content();
        Candidate candidate = match.candidate();
        if (content.words().isEmpty() || match.shared() < NAMESAKE) {
            return false;
        }
        if (candidate.isFree()) {
            return match.shared() >= SAME || match.shared() >= enough(old, candidate.single());
        }
        int beyond = candidate.isNew() ? 100 : 0;
        return match.shared() >= SAME
                && measure.foundBeyond(content, candidate.explained(), candidate::has, beyond) >= SAME;
    }

    /** How much of the code of a test that a new one must have; the less, the more of its name it has. */
    private static int enough(Single old, Single now) {
        boolean beside = isBeside(old, now);
        return switch (TestNames.kinship(old.test().simpleName(), now.test().simpleName())) {
            case NONE -> SAME;
            case ALIKE -> ALIKE;
            case ONE_WORD -> beside && group(old).equals(group(now)) ? ALIKE : SAME;
            case WHOLE -> beside ? NAMESAKE : ALIKE;
        };
    }

    private static String group(Single single) {
        String name = single.test().name();
        return name.substring(0, name.length() - single.test().simpleName().length());
    }

    /** Where several tests came that consist of this one's parts. */
    private void split(Single old, List<Candidate> like, Likeness measure) {
        TestContent whole = old.test().content();
        List<Candidate> parts = like.stream()
                .filter(candidate -> candidate.isFree()
                        && !candidate.content().words().isEmpty()
                        && measure.found(candidate.content(), whole.words()::containsKey) >= SAME)
                .toList();
        if (parts.size() > 1
                && !whole.words().isEmpty()
                && measure.found(whole, word -> parts.stream().anyMatch(part -> part.has(word))) >= SAME) {
            found.put(old, new Successor(parts.get(0).single(), TestFate.SPLIT));
            parts.forEach(part -> part.explain(whole));
        }
    }
}
