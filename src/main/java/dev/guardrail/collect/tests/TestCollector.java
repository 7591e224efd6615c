package dev.guardrail.collect.tests;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.RevertedCommit;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.tests.declared.DeclaredTests;
import dev.guardrail.collect.tests.declared.TestSource;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Language;
import dev.guardrail.fact.NewSource;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the tests and marks that the files of a range declare on either side, and what the range did to each test. Changed
 * files alone are read. A file of tests that cannot be read is a gap, and none of its tests is compared.
 */
public final class TestCollector {

    /** What is read of a file, for who reads ahead. */
    public static final Reading<?> READING = TestReading.READING;

    /** The modes of symbolic links and of submodules, which may be called {@code three.js}. */
    private static final Set<String> LINKS = Set.of("120000", "160000");

    private final List<ChangedFile> changed;
    private final Readings readings;
    private final List<Fact> base = new ArrayList<>();
    private final List<Fact> head = new ArrayList<>();

    /**
     * Reads both sides of a range.
     *
     * @param range the changed files; other facts are left aside
     */
    public TestCollector(Collection<Fact> range, Snapshot before, Snapshot after) {
        this(range, before, after, List.of(), new Readings());
    }

    /**
     * The same, of a range that takes commits back.
     *
     * @param reverted these commits
     */
    public TestCollector(
            Collection<Fact> range,
            Snapshot before,
            Snapshot after,
            Collection<RevertedCommit> reverted,
            Readings readings) {
        this.readings = readings;
        changed = range.stream()
                .filter(ChangedFile.class::isInstance)
                .map(ChangedFile.class::cast)
                .sorted(Comparator.comparing(ChangedFile::place).thenComparing(ChangedFile::oldPath))
                .toList();
        List<ComparedFile> compared = new ArrayList<>();
        for (ChangedFile file : changed) {
            Optional<DeclaredTests> old =
                    isAtBase(file) ? read(before, file.oldPath(), base) : Optional.of(DeclaredTests.NONE);
            Optional<DeclaredTests> current = file.status() == FileStatus.DELETED
                    ? Optional.of(DeclaredTests.NONE)
                    : read(after, file.path(), head);
            if (old.isPresent() && current.isPresent()) {
                compared.add(new ComparedFile(file, old.get(), current.get()));
            } else if (old.isEmpty() && current.isPresent()) {
                head.add(gap(
                        Place.file(file.path()),
                        "changes of its tests are not known: the file at the base cannot be read"));
            }
        }
        head.addAll(TestChanges.of(
                compared,
                new Subjects(changed, after),
                new GoneNames(changed, before, after),
                new RevertedTests(reverted, readings)));
        head.addAll(Snapshots.of(changed));
        changed.forEach(this::newSource);
    }

    private void newSource(ChangedFile file) {
        boolean link = LINKS.contains(file.newMode());
        if (file.status() == FileStatus.ADDED && file.kind() == FileKind.SOURCE && file.added() > 0 && !link) {
            Language.of(file.path()).ifPresent(language -> head.add(new NewSource(file.place(), language)));
        }
    }

    private static boolean isAtBase(ChangedFile file) {
        return file.status() != FileStatus.ADDED && file.status() != FileStatus.COPIED;
    }

    /** The files of tests, the marks and the gaps of the side before, by file. */
    public List<Fact> atBase() {
        return List.copyOf(base);
    }

    /** Those of the side after, what the range did to each test, and the source files that it adds. */
    public List<Fact> atHead() {
        return List.copyOf(head);
    }

    /** Empty where it cannot be read, which is then among the facts. */
    private Optional<DeclaredTests> read(Snapshot snapshot, String path, List<Fact> facts) {
        Optional<Entry> entry = TestSource.language(path).flatMap(language -> snapshot.find(path));
        if (entry.isEmpty()) {
            return Optional.of(DeclaredTests.NONE);
        }
        try {
            TestReading read = readings.read(snapshot, entry.get(), TestReading.READING);
            if (read.gap().isPresent()) {
                return unreadable(read.gap().get(), facts);
            }
            DeclaredTests declared = read.declared();
            if (!declared.tests().isEmpty() || !declared.marks().isEmpty() || TestSource.isNamedTest(path)) {
                TestSource.language(path)
                        .ifPresent(language -> facts.add(new TestFile(
                                Place.file(path), language, declared.tests().size())));
            }
            facts.addAll(declared.marks());
            return Optional.of(declared);
        } catch (UnreadableException e) {
            return unreadable(gap(Place.file(path), e.getMessage()), facts);
        }
    }

    /** Of a file that is not named like a test, what cannot be read was not wanted. */
    private static Optional<DeclaredTests> unreadable(Gap gap, List<Fact> facts) {
        if (FileKinds.of(gap.path()) != FileKind.TEST) {
            return Optional.of(DeclaredTests.NONE);
        }
        facts.add(gap);
        return Optional.empty();
    }

    private static Gap gap(Place place, String reason) {
        return new Gap(Evidence.TESTS, place, reason);
    }
}
