package dev.guardrail.collect.tests;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.tests.declared.DeclaredTest;
import dev.guardrail.collect.tests.declared.TestSource;
import java.util.List;

/** Counts the tests that all files of a commit declare. */
public final class CommitTests {

    private CommitTests() {}

    /** The files with tests, by their paths; a file that cannot be read is left out. */
    public static List<Counted> of(Snapshot snapshot, Readings readings) {
        List<Entry> entries = snapshot.files(path -> TestSource.isTest(path) || TestSource.isNamedTest(path)).stream()
                .filter(Entry::regular)
                .toList();
        readings.readAhead(snapshot, entries, List.of(TestReading.READING));
        return entries.stream()
                .flatMap(entry -> readings.find(snapshot, entry.path(), TestReading.READING).stream()
                        .map(TestReading::declared)
                        .filter(declared -> !declared.tests().isEmpty())
                        .map(declared -> counted(entry.path(), declared.tests())))
                .toList();
    }

    private static Counted counted(String path, List<DeclaredTest> tests) {
        long cases = tests.stream()
                .mapToLong(test -> Math.max(1, test.cases().size()))
                .sum();
        return new Counted(path, tests.size(), cases);
    }

    /**
     * A file with tests.
     *
     * @param path its path
     * @param tests how many tests it declares
     * @param cases how many those are with the cases that they list one by one
     */
    public record Counted(String path, long tests, long cases) {}
}
