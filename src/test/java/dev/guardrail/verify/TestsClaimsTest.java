package dev.guardrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestsClaimsTest {

    private static final String[] TWO = {"def test_a():", "    assert 1", "", "def test_b():", "    assert 2"};

    @TempDir
    Path dir;

    private AuditedChange change() {
        return new AuditedChange(dir)
                .with("tests/test_old.py", "def test_one():", "    assert 1")
                .base()
                .with("tests/test_new.py", TWO);
    }

    @Test
    void declaredTestsAreCountedInAllAndByFile() {
        assertThat(change().statuses(
                                ClaimKind.TESTS,
                                "| Suite | Tests |",
                                "|---|---|",
                                "| test_new | 2 |",
                                "| all | 3 tests |",
                                "",
                                "- `tests/test_new.py` — 2 tests",
                                "- +2 tests (3 total)",
                                "- 2 new boundary tests"))
                .containsExactly(
                        "2: supported",
                        "3 tests: supported",
                        "2 tests: supported",
                        "+2 tests: supported",
                        "(3 total): supported",
                        "2 new boundary tests: supported");
    }

    private static final String[] REPORT = {
        "<testsuite name=\"all\" tests=\"4\" skipped=\"1\">",
        "  <testcase classname=\"t\" name=\"a\"/>",
        "  <testcase classname=\"t\" name=\"b\"/>",
        "  <testcase classname=\"t\" name=\"c\"/>",
        "  <testcase classname=\"t\" name=\"d\"><skipped/></testcase>",
        "</testsuite>"
    };

    @Test
    void aReportThatTheRangeCommitsSaysHowManyPassed() {
        assertThat(change().with("reports/junit.xml", REPORT)
                        .statuses(ClaimKind.TESTS, "All green: 3 passed.", "", "Then 7 passed."))
                .containsExactly("3 passed: supported", "7 passed: not checkable");
    }

    @Test
    void aReportOfAnEarlierRunSupportsNothing() {
        AuditedChange change = new AuditedChange(dir)
                .with("reports/TEST-all.xml", REPORT)
                .base()
                .with("src/a.py", "a = 1");
        assertThat(change.statuses(ClaimKind.TESTS, "All green: 3 passed.")).containsExactly("3 passed: consistent");
    }

    @Test
    void aFileHasAsManyTestsAsItDeclares() {
        assertThat(change().statuses(ClaimKind.TESTS, "- `tests/test_new.py` — 5 tests"))
                .containsExactly("5 tests: contradicted");
    }

    @Test
    void testsWithParametersMayBeCountedInOtherWays() {
        AuditedChange change = change().with(
                        "tests/test_new.py",
                        "import pytest",
                        "@pytest.mark.parametrize('x', VALUES)",
                        "def test_a(x):",
                        "    assert x");
        assertThat(change.statuses(ClaimKind.TESTS, "- `tests/test_new.py` — 5 tests"))
                .containsExactly("5 tests: not checkable");
    }

    @Test
    void howManyPassIsNotHowManyThereAre() {
        assertThat(change().statuses(ClaimKind.TESTS, "- 3 passed", "- 7 passed", "- All 3 tests pass"))
                .containsExactly("3 passed: consistent", "7 passed: not checkable", "3 tests: consistent");
    }

    @Test
    void aLogOfTheRangeFits() {
        AuditedChange change = change().with("docs/M01_run1.md", "pytest: 118 passed, 4 skipped");
        assertThat(change.statuses(ClaimKind.TESTS, "118 passed.")).containsExactly("118 passed: consistent");
    }

    @Test
    void anotherTotalMayCountParametersSoItIsNotCheckable() {
        assertThat(change().statuses(ClaimKind.TESTS, "The suite has 40 tests."))
                .containsExactly("40 tests: not checkable");
    }

    @Test
    void filesOfTestsAreNotTests() {
        assertThat(change().statuses(ClaimKind.TESTS, "- 4 new test files", "- 3 of 4 tests", "- 5 test suites"))
                .doesNotContain("4 new test: supported");
    }

    @Test
    void figuresOfAPullRequestAndOfAJsonAppendixAreRead() {
        assertThat(change().statuses(
                                ClaimKind.TESTS,
                                "- Tests: 1 → 3",
                                "",
                                "```json",
                                "{",
                                "  \"tests_added\": 2,",
                                "  \"new_test_files\": 9",
                                "}",
                                "```"))
                .containsExactly("Tests: 1 → 3: supported", "Tests: 1 → 3: supported", "\"tests_added\": 2: supported");
    }
}
