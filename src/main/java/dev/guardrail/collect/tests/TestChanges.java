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

/**
 * Finds what a range did to each test. Tests of a file are the same by their names; what one that is gone has become is
 * looked for by {@link Successors}.
 */
final class TestChanges {

    /** A test of one side, with the file that it is in. */
    record Single(ChangedFile file, DeclaredTest test) {}

    private static final Comparator<TestChange> ORDER = Comparator.comparing(TestChange::place)
            .thenComparing(TestChange::test)
            .thenComparing(TestChange::change);

    private final Successors successors;
    private final List<TestChange> changes = new ArrayList<>();
    private final List<Single> gone = new ArrayList<>();
    private final Set<Single> came = new LinkedHashSet<>();
    private final Set<String> stillUsed = new HashSet<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    private TestChanges(List<ComparedFile> files) {
        successors = new Successors(files);
        files.forEach(this::compare);
    }

    /** The changes, then the removals, by place. */
    static List<TestFact> of(
            List<ComparedFile> files, Subjects subjects, GoneNames production, RevertedTests reverted) {
        TestChanges changes = new TestChanges(files);
        Map<Single, Successor> found = changes.successors.of(changes.gone);
        changes.pair(found);
        changes.changes.sort(ORDER);
        List<TestFact> facts = new ArrayList<>(changes.changes);
        facts.addAll(
                new Removals(found, subjects, production, reverted, changes.stillUsed).of(changes.gone, changes.sizes));
        return facts;
    }

    private void compare(ComparedFile file) {
        Map<String, DeclaredTest> before = byName(file.before().tests());
        Map<String, DeclaredTest> after = byName(file.after().tests());
        Set<String> gained = Likeness.gained(file.before(), file.after());
        sizes.put(file.file().path(), before.size());
        before.forEach((name, test) -> {
            DeclaredTest now = after.get(name);
            if (now == null) {
                gone.add(new Single(file.file(), test));
            } else {
                stillUsed.addAll(test.content().names());
                stayed(test, now);
                successors.stayed(new Single(file.file(), now), test.content(), gained);
            }
        });
        after.forEach((name, test) -> {
            if (!before.containsKey(name)) {
                Single single = new Single(file.file(), test);
                came.add(single);
                successors.came(single, gained);
            }
        });
    }

    private void pair(Map<Single, Successor> found) {
        Set<Single> known = new HashSet<>();
        for (Single old : gone) {
            Successor successor = found.get(old);
            if (successor == null) {
                removed(old);
            } else if (known.add(successor.now()) && came.contains(successor.now())) {
                // Several tests may have become one, of which the first says what happened to it.
                stayed(old.test(), successor.now().test());
            }
        }
        came.stream().filter(test -> !known.contains(test)).forEach(test -> added(test.test()));
    }

    private void stayed(DeclaredTest before, DeclaredTest after) {
        if (before.mute().isEmpty() && after.mute().isPresent()) {
            TestMark mark = after.mute().get();
            add(mark.place(), after.name(), TestChangeKind.MUTED, mark.text());
        } else if (before.mute().isPresent() && after.mute().isEmpty()) {
            String mark = before.mute().get().text();
            add(after.place(), after.name(), TestChangeKind.REVIVED, mark);
        } else if (after.mute().isEmpty()) {
            cases(before, after);
        }
    }

    /** What was done to the cases that both have; of a muted one that only the later has, that it is new. */
    private void cases(DeclaredTest before, DeclaredTest after) {
        Map<String, Optional<TestMark>> known = new HashMap<>();
        before.cases().forEach(old -> known.putIfAbsent(old.name(), old.mute()));
        Set<String> seen = new HashSet<>();
        for (DeclaredCase now : after.cases()) {
            Optional<TestMark> was = known.get(now.name());
            boolean first = seen.add(now.name());
            if (first && now.mute().isPresent() && (was == null || was.isEmpty())) {
                TestMark mark = now.mute().get();
                TestChangeKind kind = was == null ? TestChangeKind.BORN_MUTED : TestChangeKind.MUTED;
                add(mark.place(), after.name() + now.name(), kind, mark.text());
            }
        }
    }

    private void added(DeclaredTest test) {
        Optional<TestMark> mute = test.mute();
        if (mute.isPresent()) {
            add(
                    mute.get().place(),
                    test.name(),
                    TestChangeKind.BORN_MUTED,
                    mute.get().text());
        } else {
            add(test.place(), test.name(), TestChangeKind.ADDED, "");
        }
    }

    /** Where its file is still there, no line of it is the test's. */
    private void removed(Single old) {
        Place place = Removals.isDeleted(old)
                ? old.test().place()
                : Place.file(old.file().path());
        String mark = old.test().mute().map(TestMark::text).orElse("");
        add(place, old.test().name(), TestChangeKind.REMOVED, mark);
    }

    private void add(Place place, String test, TestChangeKind kind, String mark) {
        changes.add(new TestChange(place, test, kind, mark));
    }

    private static Map<String, DeclaredTest> byName(List<DeclaredTest> tests) {
        Map<String, DeclaredTest> named = new LinkedHashMap<>();
        tests.forEach(test -> named.put(test.name(), test));
        return named;
    }
}
