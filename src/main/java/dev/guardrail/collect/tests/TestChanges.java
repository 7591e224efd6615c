package dev.guardrail.collect.tests;

import dev.guardrail.collect.tests.Successors.Successor;
import dev.guardrail.collect.tests.declared.DeclaredCase;
import dev.guardrail.collect.tests.declared.DeclaredTest;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestChange;
import dev.guardrail.fact.TestChangeKind;
import dev.guardrail.fact.TestFact;
import dev.guardrail.fact.TestMark;
import dev.guardrail.fact.TestMarkKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what a range did to each test. Within a file, tests are compared by name; {@link Successors} finds where a test that
 * is no longer in its file went.
 */
final class TestChanges {

    /** A test of one side, with the file that it is in. */
    record Single(ChangedFile file, DeclaredTest test) {}

    /** What stands for a mark where the body of a test was taken out. */
    private static final String EMPTIED = "nothing is left in its body to test";

    private static final Comparator<TestChange> ORDER = Comparator.comparing(TestChange::place)
            .thenComparing(TestChange::test)
            .thenComparing(TestChange::change);

    private final Successors successors;
    private final Strength strength = new Strength();
    private final List<TestChange> changes = new ArrayList<>();
    private final List<Single> gone = new ArrayList<>();
    private final Set<Single> came = new LinkedHashSet<>();
    private final Set<String> stillUsed = new HashSet<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    private TestChanges(List<ComparedFile> files) {
        successors = new Successors(files);
        files.forEach(this::compare);
    }

    /** The changes, then what the tests assert less than before, then the removals, each by place. */
    static List<TestFact> of(
            List<ComparedFile> files, Subjects subjects, GoneNames production, RevertedTests reverted) {
        TestChanges changes = new TestChanges(files);
        Map<Single, Successor> found = changes.successors.of(changes.gone);
        changes.pair(found);
        changes.changes.sort(ORDER);
        List<TestFact> facts = new ArrayList<>(changes.changes);
        facts.addAll(changes.strength.facts(production));
        facts.addAll(new Removals(
                        found,
                        changes.successors.replacements(changes.gone),
                        subjects,
                        production,
                        reverted,
                        changes.stillUsed)
                .of(changes.gone, changes.sizes));
        return facts;
    }

    private void compare(ComparedFile file) {
        Map<String, DeclaredTest> before = byName(file.before().tests());
        Map<String, DeclaredTest> after = byName(file.after().tests());
        Set<String> gained = Likeness.gained(file.before(), file.after());
        sizes.put(file.file().path(), before.size());
        boolean namesAlone = file.file().path().endsWith(".rs");
        before.forEach((name, test) -> {
            DeclaredTest now = after.get(name);
            if (now == null && namesAlone) {
                // What Rust's production code lost is not known, and so not what a test of it lost.
                return;
            } else if (now == null) {
                gone.add(new Single(file.file(), test));
            } else {
                stillUsed.addAll(test.content().names());
                stayed(test, now);
                compared(test, now);
                successors.stayed(new Single(file.file(), now), test.content(), gained);
            }
        });
        after.forEach((name, test) -> {
            if (!before.containsKey(name) && namesAlone) {
                strength.came(test);
            } else if (!before.containsKey(name)) {
                Single single = new Single(file.file(), test);
                came.add(single);
                successors.came(single, gained);
            }
        });
    }

    private void pair(Map<Single, Successor> found) {
        Set<Single> known = new HashSet<>();
        Set<String> grown = grown(found);
        for (Single old : gone) {
            Successor successor = found.get(old);
            if (successor == null) {
                removed(old);
            } else if (known.add(successor.now()) && came.contains(successor.now())) {
                // Several tests may have the same successor: only the first one is compared with it.
                stayed(old.test(), successor.now().test());
                became(old, successor.now(), grown);
            }
        }
        came.stream().filter(test -> !known.contains(test)).forEach(test -> added(test.test()));
    }

    /** The files with new tests that assert something and succeed no other test. */
    private Set<String> grown(Map<Single, Successor> found) {
        Set<Single> successors = found.values().stream().map(Successor::now).collect(Collectors.toSet());
        return came.stream()
                .filter(test ->
                        !successors.contains(test) && !test.test().body().real().isEmpty())
                .map(test -> test.file().path())
                .collect(Collectors.toSet());
    }

    /** Where its file has more new tests, what another name asserts no longer may be one of theirs. */
    private void became(Single old, Single now, Set<String> grown) {
        boolean same = old.test().simpleName().equals(now.test().simpleName());
        if (same || !grown.contains(now.file().path())) {
            compared(old.test(), now.test());
        } else {
            strength.came(now.test());
        }
    }

    /** Compares what a test asserts that counts on both sides. */
    private void compared(DeclaredTest before, DeclaredTest after) {
        if (before.skip().isEmpty() && after.skip().isEmpty() && !isEmptied(before, after)) {
            strength.stayed(before, after);
        }
    }

    private void stayed(DeclaredTest before, DeclaredTest after) {
        if (before.skip().isEmpty() && after.skip().isPresent()) {
            add(after.skip().get().place(), after.name(), TestChangeKind.MUTED, after.skip());
        } else if (before.skip().isPresent() && after.skip().isEmpty()) {
            add(after.place(), after.name(), TestChangeKind.REVIVED, before.skip());
        } else if (after.skip().isEmpty() && isEmptied(before, after)) {
            TestMark mark = new TestMark(after.place(), after.name(), TestMarkKind.SKIPPED, EMPTIED, false);
            add(after.place(), after.name(), TestChangeKind.MUTED, Optional.of(mark));
        } else if (after.skip().isEmpty()) {
            cases(before, after);
        }
    }

    /** Whether nothing is left that a test could be about: {@code pass}, {@code assert True}, comments. */
    private static boolean isEmptied(DeclaredTest before, DeclaredTest after) {
        return !before.content().words().isEmpty() && after.content().words().isEmpty();
    }

    /** Cases that the change skips, and new cases that are skipped. */
    private void cases(DeclaredTest before, DeclaredTest after) {
        Map<String, Optional<TestMark>> known = new HashMap<>();
        before.cases().forEach(old -> known.putIfAbsent(old.name(), old.skip()));
        Set<String> seen = new HashSet<>();
        for (DeclaredCase now : after.cases()) {
            Optional<TestMark> was = known.get(now.name());
            boolean first = seen.add(now.name());
            if (first && now.skip().isPresent() && (was == null || was.isEmpty())) {
                TestChangeKind kind = was == null ? TestChangeKind.BORN_MUTED : TestChangeKind.MUTED;
                add(now.skip().get().place(), after.name() + now.name(), kind, now.skip());
            }
        }
    }

    private void added(DeclaredTest test) {
        strength.came(test);
        Place place = test.skip().map(TestMark::place).orElse(test.place());
        TestChangeKind kind = test.skip().isPresent() ? TestChangeKind.BORN_MUTED : TestChangeKind.ADDED;
        add(place, test.name(), kind, test.skip());
    }

    /** The place of a removed test is its file, or its line at the base if the file is deleted, too. */
    private void removed(Single old) {
        Place place = Removals.isDeleted(old)
                ? old.test().place()
                : Place.file(old.file().path());
        add(place, old.test().name(), TestChangeKind.REMOVED, old.test().skip());
    }

    private void add(Place place, String test, TestChangeKind kind, Optional<TestMark> mark) {
        boolean expectedFailure =
                mark.filter(one -> one.kind() == TestMarkKind.EXPECTED_FAILURE).isPresent();
        changes.add(new TestChange(place, test, kind, mark.map(TestMark::text).orElse(""), expectedFailure));
    }

    private static Map<String, DeclaredTest> byName(List<DeclaredTest> tests) {
        Map<String, DeclaredTest> named = new LinkedHashMap<>();
        tests.forEach(test -> named.put(test.name(), test));
        return named;
    }
}
