package dev.guardrail.audit;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.ledger.LedgerCollector;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.source.SourceCollector;
import dev.guardrail.collect.tests.TestReportCollector;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Importer;
import dev.guardrail.fact.RecordedTest;
import dev.guardrail.fact.TestCase;
import dev.guardrail.fact.TestStatus;
import dev.guardrail.ledger.AuditEntry.SteadiedTest;
import dev.guardrail.ledger.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tests that the last recorded audit with a test report saw flaky, and that pass now that the range changed their file or a
 * file that it imports. That a test passes shows nothing where the range changed neither.
 */
final class SteadiedTests {

    private final Change change;
    private final List<String> tests;

    private SteadiedTests(Change change) {
        this.change = change;
        this.tests = change.head().files(path -> FileKinds.of(path) == FileKind.TEST).stream()
                .map(Entry::path)
                .toList();
    }

    /** Those of a ledger that a change fixed. */
    static List<SteadiedTest> of(Ledger ledger, Change change) {
        Set<String> flaky = Deferrals.of(RecordedTest.class, LedgerCollector.facts(ledger)).stream()
                .filter(test -> test.kind() == RecordedTest.Kind.FLAKE
                        && test.status() == RecordedTest.Status.OPEN
                        && !test.claimed())
                .map(RecordedTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return flaky.isEmpty() ? List.of() : new SteadiedTests(change).of(flaky);
    }

    private List<SteadiedTest> of(Set<String> flaky) {
        Map<String, List<TestCase>> ran =
                Deferrals.of(
                                TestCase.class,
                                TestReportCollector.given(change.given().testReports(), change.head()))
                        .stream()
                        .collect(Collectors.groupingBy(TestCase::identity));
        List<SteadiedTest> steadied = new ArrayList<>();
        for (String test : flaky) {
            List<TestCase> cases = ran.getOrDefault(test, List.of());
            boolean passes = !cases.isEmpty()
                    && cases.stream().allMatch(one -> one.status() == TestStatus.PASSED && one.failedRuns() == 0);
            if (passes) {
                file(cases.get(0)).flatMap(file -> steadied(test, file)).ifPresent(steadied::add);
            }
        }
        return steadied;
    }

    private Optional<SteadiedTest> steadied(String test, String file) {
        Set<String> paths = new TreeSet<>();
        Set<String> changed = new TreeSet<>();
        for (ChangedFile one : Deferrals.of(ChangedFile.class, change.facts())) {
            if (one.path().equals(file)) {
                paths.addAll(one.paths());
            } else if (one.status() != FileStatus.DELETED) {
                changed.add(one.path());
            }
        }
        SourceCollector.importers(change.head(), changed, new Readings()).stream()
                .filter(importer -> importer.path().equals(file))
                .map(Importer::targets)
                .forEach(paths::addAll);
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        List<String> commits =
                change.range().map(range -> range.touching(List.copyOf(paths))).orElse(List.of());
        return Optional.of(new SteadiedTest(test, commits.size() == 1 ? commits.get(0) : ""));
    }

    /** The file of a test, where its class or module names one file alone. */
    private Optional<String> file(TestCase test) {
        String group = test.group().replaceFirst("\\$.*", "");
        List<String> exact = tests.stream().filter(group::equals).toList();
        List<String> found = exact.isEmpty() ? named(group.replace('.', '/')) : exact;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The files that a class is named after, or the module that it is in: those with the most words in common. */
    private List<String> named(String group) {
        for (String name = group; !name.isEmpty(); name = Paths.folder(name)) {
            String wanted = "/" + name;
            List<String> found = tests.stream()
                    .filter(path -> ("/" + path.replaceFirst("\\.[^./]*$", "")).endsWith(wanted))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
