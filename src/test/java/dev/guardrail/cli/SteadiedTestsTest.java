package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.AuditEntry.SteadiedTest;
import dev.guardrail.ledger.WorktreeLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a record says of tests that were flaky before. */
class SteadiedTestsTest {

    private static final String FLAKY = "<flakyFailure message=\"x\" type=\"AssertionError\">late</flakyFailure>";

    @TempDir
    private Path dir;

    @TempDir
    private Path reports;

    private TestRepository repository;

    @BeforeEach
    void recordAFlake() throws IOException {
        repository = TestRepository.init(dir);
        repository
                .write("shop/__init__.py", "")
                .write("shop/clock.py", "x = 1\n")
                .write("tests/test_clock.py", "from shop import clock\n\ndef test_tick():\n    assert clock.x\n")
                .commit("Base");
        repository.write("a.txt", "a\n").commit("One");
        record("HEAD~1..HEAD", "M01", FLAKY);
        repository.commit("Ledger");
    }

    private List<SteadiedTest> record(String range, String milestone, String outcome) throws IOException {
        Path report = reports.resolve("junit.xml");
        Files.writeString(
                report,
                "<testsuites><testsuite name=\"pytest\" tests=\"1\" failures=\"0\" errors=\"0\""
                        + " skipped=\"0\" time=\"0.1\"><testcase classname=\"tests.test_clock\" name=\"test_tick\""
                        + " time=\"0.1\">" + outcome + "</testcase></testsuite></testsuites>");
        Invocation run = Invocation.of(
                "record",
                "--repo",
                dir.toString(),
                "--range",
                range,
                "--milestone",
                milestone,
                "--tests",
                report.toString());
        assertThat(run.error()).isEmpty();
        List<AuditEntry> audits =
                new WorktreeLedger(dir).read().entries(AuditEntry.class).toList();
        return audits.get(audits.size() - 1).measures().tests().orElseThrow().steadied();
    }

    @Test
    void theCommitThatChangesWhatTheTestImportsFixedIt() throws IOException {
        repository.write("shop/clock.py", "x = 2\n").commit("Fix the clock");
        String fix = repository.git("rev-parse", "HEAD").strip();
        repository.write("a.txt", "b\n").commit("Two");
        assertThat(record("HEAD~2..HEAD", "M02", ""))
                .containsExactly(new SteadiedTest("tests.test_clock test_tick", fix));
    }

    @Test
    void ofSeveralCommitsNoneIsNamed() throws IOException {
        repository.write("shop/clock.py", "x = 2\n").commit("Fix the clock");
        repository
                .write("tests/test_clock.py", "from shop import clock\n\ndef test_tick():\n    assert clock.x > 0\n")
                .commit("Fix the test");
        assertThat(record("HEAD~2..HEAD", "M02", ""))
                .containsExactly(new SteadiedTest("tests.test_clock test_tick", ""));
    }

    @Test
    void nothingShowsThatARangeFixedWhatItDoesNotTouch() throws IOException {
        repository.write("a.txt", "b\n").commit("Two");
        assertThat(record("HEAD~1..HEAD", "M02", "")).isEmpty();
        repository.commit("Ledger");
        repository.write("shop/clock.py", "x = 2\n").commit("Change the clock");
        assertThat(record("HEAD~1..HEAD", "M03", "")).as("it was stable before").isEmpty();
    }

    @Test
    void whatIsStillFlakyIsNotFixed() throws IOException {
        repository.write("shop/clock.py", "x = 2\n").commit("Change the clock");
        assertThat(record("HEAD~1..HEAD", "M02", FLAKY)).isEmpty();
    }
}
