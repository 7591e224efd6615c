package dev.guardrail.collect.tests;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.tests.declared.DeclaredTest;
import dev.guardrail.collect.tests.declared.TestSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        Set<String> names = tests.stream().map(DeclaredTest::name).collect(Collectors.toSet());
        return new Counted(path, names, cases);
    }

    /**
     * A file with tests.
     *
     * @param path its path
     * @param names the names of the tests that it declares, within the file
     * @param cases how many those are with the cases that they list one by one
     */
    public record Counted(String path, Set<String> names, long cases) {

        public Counted {
            names = Set.copyOf(names);
        }

        /** How many tests it declares. */
        public long tests() {
            return names.size();
        }
    }
}
