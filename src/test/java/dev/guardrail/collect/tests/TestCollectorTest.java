package dev.guardrail.collect.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.SnapshotComparison;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Language;
import dev.guardrail.fact.NewSource;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestChange;
import dev.guardrail.fact.TestFate;
import dev.guardrail.fact.TestFile;
import dev.guardrail.fact.TestRemoval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestCollectorTest {

    private static final String BODY = "    values = load()\n    assert sum(values) == 3\n";

    @Test
    void aFileThatCannotBeParsedHidesNoOther() {
        TestCollector tests = collector(
                Map.of("tests/test_a.py", "def test_a():\n" + BODY),
                Map.of("tests/test_a.py", "def test_a(:\n", "tests/test_b.py", "def test_b():\n    assert b()\n"));

        assertThat(tests.atHead())
                .filteredOn(Gap.class::isInstance)
                .extracting(gap -> ((Gap) gap).place() + " " + ((Gap) gap).reason())
                .containsExactly("tests/test_a.py:1 `(` is not closed");
        assertThat(changes(tests)).containsExactly("tests/test_b.py:1 added test_b");
        assertThat(tests.atBase()).filteredOn(TestFile.class::isInstance).hasSize(1);
    }

    @Test
    void aLinkOrASubmoduleIsNoNewSource() {
        List<Fact> added = List.of(added("a.py", "100644"), added("b.py", "120000"), added("three.js", "160000"));
        Snapshot none = FilesSnapshot.ofTexts(Map.of());

        assertThat(new TestCollector(added, none, none).atHead())
                .containsExactly(new NewSource(Place.file("a.py"), Language.PYTHON));
    }

    private static ChangedFile added(String path, String mode) {
        return new ChangedFile(Place.file(path), path, FileStatus.ADDED, FileKind.SOURCE, 1, 0, false, "000000", mode);
    }

    @Test
    void aBaseThatCannotBeParsedIsAGapOfTheHead() {
        TestCollector tests = collector(
                Map.of("tests/test_a.py", "def test_a(:\n"), Map.of("tests/test_a.py", "def test_a():\n" + BODY));

        assertThat(tests.atHead()).anyMatch(Gap.class::isInstance).noneMatch(TestChange.class::isInstance);
    }

    @Test
    void aRenamedTestThatIsMutedIsNotNew() {
        TestCollector tests = collector(
                Map.of("tests/test_a.py", "def test_a():\n" + BODY),
                Map.of("tests/test_a.py", "import pytest\n@pytest.mark.skip\ndef test_other():\n" + BODY));

        assertThat(changes(tests)).containsExactly("tests/test_a.py:2 muted test_other @pytest.mark.skip");
    }

    @Test
    void aTestThatCountsAgainIsRevived() {
        TestCollector tests = collector(
                Map.of("a.test.js", "it.skip('a', () => {\n  expect(a).toBe(1);\n});\n"),
                Map.of("a.test.js", "it('a', () => {\n  expect(a).toBe(1);\n});\n"));

        assertThat(changes(tests)).containsExactly("a.test.js:1 revived a it.skip");
    }

    @Test
    void aTestMayGoWithWhatItsFileIsNamedAfter() {
        assertThat(removals(collector(
                        Map.of("src/a/foo.py", "x = 1\ny = 2\n", "tests/test_foo.py", "def test_a():\n" + BODY),
                        Map.of())))
                .containsExactly("tests/test_foo.py:1 1 test_a with its subject");
        assertThat(removals(collector(
                        Map.of("src/foo/__init__.py", "x = 1\n", "tests/test_foo.py", "def test_a():\n" + BODY),
                        Map.of())))
                .containsExactly("tests/test_foo.py:1 1 test_a with its subject");
        assertThat(removals(collector(
                        Map.of(
                                "src/Foo.java",
                                "class Foo {}\n",
                                "src/BarTest.java",
                                "class BarTest { @Test void a() { b(); } }\n"),
                        Map.of())))
                .containsExactly("src/BarTest.java:1 1 BarTest.a");
    }

    private static TestCollector collector(Map<String, String> before, Map<String, String> after) {
        Snapshot base = FilesSnapshot.ofTexts(before);
        Snapshot head = FilesSnapshot.ofTexts(after);
        List<Fact> range = SnapshotComparison.of(base, head);
        return new TestCollector(range, base, head);
    }

    private static List<String> changes(TestCollector tests) {
        return tests.atHead().stream()
                .filter(TestChange.class::isInstance)
                .map(TestChange.class::cast)
                .map(change ->
                        (change.place() + " " + change.change() + " " + change.test() + " " + change.mark()).strip())
                .toList();
    }

    private static List<String> removals(TestCollector tests) {
        return tests.atHead().stream()
                .filter(TestRemoval.class::isInstance)
                .map(TestRemoval.class::cast)
                .map(gone -> gone.place() + " " + gone.tests() + " " + gone.test()
                        + (gone.fate() == TestFate.SUBJECT_DELETED ? " with its subject" : ""))
                .toList();
    }
}
