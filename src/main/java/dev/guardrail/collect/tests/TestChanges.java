package dev.guardrail.collect.tests;

import dev.guardrail.collect.tests.declared.DeclaredTest;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestChange;
import dev.guardrail.fact.TestChangeKind;
import dev.guardrail.fact.TestFact;
import dev.guardrail.fact.TestMark;
import dev.guardrail.fact.TestRemoval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what a range did to each test. Tests of a file are the same by their names; one that is gone is then looked for
 * among those that came, in {@link CameTests}.
 */
final class TestChanges {

    /** A test that only one side has. */
    record Single(ChangedFile file, DeclaredTest test) {}

    private static final Comparator<TestChange> ORDER = Comparator.comparing(TestChange::place)
            .thenComparing(TestChange::test)
            .thenComparing(TestChange::change);

    private final Subjects subjects;
    private final List<TestChange> changes = new ArrayList<>();
    private final List<TestRemoval> removals = new ArrayList<>();
    private final Map<String, List<DeclaredTest>> withFile = new TreeMap<>();

    private TestChanges(Subjects subjects) {
        this.subjects = subjects;
    }

    /** The changes, then the removals, by place. */
    static List<TestFact> of(List<ComparedFile> files, Subjects subjects) {
        TestChanges changes = new TestChanges(subjects);
        List<Single> gone = new ArrayList<>();
        List<Single> came = new ArrayList<>();
        for (ComparedFile file : files) {
            Map<String, DeclaredTest> before = byName(file.before().tests());
            Map<String, DeclaredTest> after = byName(file.after().tests());
            before.forEach((name, test) -> {
                DeclaredTest now = after.get(name);
                if (now == null) {
                    gone.add(new Single(file.file(), test));
                } else {
                    changes.stayed(test, now);
                }
            });
            after.forEach((name, test) -> {
                if (!before.containsKey(name)) {
                    came.add(new Single(file.file(), test));
                }
            });
        }
        changes.pair(gone, came);
        changes.withFile.forEach((path, tests) -> changes.removal(tests));
        changes.changes.sort(ORDER);
        changes.removals.sort(Comparator.comparing(TestRemoval::place).thenComparing(TestRemoval::test));
        List<TestFact> facts = new ArrayList<>(changes.changes);
        facts.addAll(changes.removals);
        return facts;
    }

    private void pair(List<Single> gone, List<Single> came) {
        CameTests candidates = new CameTests(came);
        Set<Single> known = new HashSet<>();
        for (Single old : candidates.inOrder(gone)) {
            Optional<Single> now = candidates.take(old);
            if (now.isPresent()) {
                // Several tests may have become one, of which the first says what happened to it.
                if (known.add(now.get())) {
                    stayed(old.test(), now.get().test());
                }
            } else {
                removed(old);
            }
        }
        came.stream().filter(test -> !known.contains(test)).forEach(test -> added(test.test()));
    }

    private void stayed(DeclaredTest before, DeclaredTest after) {
        if (before.mute().isEmpty() && after.mute().isPresent()) {
            TestMark mark = after.mute().get();
            add(mark.place(), after, TestChangeKind.MUTED, mark.text());
        } else if (before.mute().isPresent() && after.mute().isEmpty()) {
            add(
                    after.place(),
                    after,
                    TestChangeKind.REVIVED,
                    before.mute().get().text());
        }
    }

    private void added(DeclaredTest test) {
        Optional<TestMark> mute = test.mute();
        if (mute.isPresent()) {
            add(mute.get().place(), test, TestChangeKind.BORN_MUTED, mute.get().text());
        } else {
            add(test.place(), test, TestChangeKind.ADDED, "");
        }
    }

    /** Where its file is still there, no line of it is the test's. */
    private void removed(Single gone) {
        boolean deleted = gone.file().status() == FileStatus.DELETED;
        Place place = deleted ? gone.test().place() : Place.file(gone.file().path());
        String mark = gone.test().mute().map(TestMark::text).orElse("");
        add(place, gone.test(), TestChangeKind.REMOVED, mark);
        if (deleted) {
            withFile.computeIfAbsent(place.path(), path -> new ArrayList<>()).add(gone.test());
        } else {
            removal(place, gone.test(), 1);
        }
    }

    /** Of a deleted file, the first test stands for all. */
    private void removal(List<DeclaredTest> tests) {
        DeclaredTest first =
                Collections.min(tests, Comparator.comparing(DeclaredTest::place).thenComparing(DeclaredTest::name));
        removal(first.place(), first, tests.size());
    }

    private void removal(Place place, DeclaredTest test, int tests) {
        removals.add(new TestRemoval(
                place, test.name(), tests, subjects.isGone(test.place().path())));
    }

    private void add(Place place, DeclaredTest test, TestChangeKind kind, String mark) {
        changes.add(new TestChange(place, test.name(), kind, mark));
    }

    private static Map<String, DeclaredTest> byName(List<DeclaredTest> tests) {
        Map<String, DeclaredTest> named = new LinkedHashMap<>();
        tests.forEach(test -> named.put(test.name(), test));
        return named;
    }
}
