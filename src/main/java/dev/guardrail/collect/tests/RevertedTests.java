package dev.guardrail.collect.tests;

import dev.guardrail.collect.RevertedCommit;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.tests.declared.DeclaredTest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tests that commits added which the range takes back. */
final class RevertedTests {

    private final Collection<RevertedCommit> commits;
    private final Readings readings;
    private final Map<String, Map<String, String>> byPath = new HashMap<>();

    RevertedTests(Collection<RevertedCommit> commits, Readings readings) {
        this.commits = commits;
        this.readings = readings;
    }

    /** The commit that added a test to a file, if the range takes it back. */
    Optional<String> of(String path, String test) {
        return Optional.ofNullable(byPath.computeIfAbsent(path, this::added).get(test));
    }

    private Map<String, String> added(String path) {
        Map<String, String> added = new HashMap<>();
        for (RevertedCommit commit : commits) {
            try {
                Set<String> names = names(commit.after(), path);
                names.removeAll(names(commit.before(), path));
                names.forEach(name -> added.putIfAbsent(name, commit.sha()));
            } catch (UnreadableException e) {
                // What cannot be read shows nothing.
            }
        }
        return added;
    }

    private Set<String> names(Snapshot side, String path) throws UnreadableException {
        Set<String> names = new HashSet<>();
        Optional<Entry> entry = side.find(path);
        if (entry.isPresent()) {
            TestReading read = readings.read(side, entry.get(), TestReading.READING);
            if (read.gap().isPresent()) {
                throw new UnreadableException(read.gap().get().reason());
            }
            read.declared().tests().stream().map(DeclaredTest::name).forEach(names::add);
        }
        return names;
    }
}
