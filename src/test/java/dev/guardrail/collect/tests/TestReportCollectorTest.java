package dev.guardrail.collect.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportCollectorTest {

    private static final String SUREFIRE = "target/surefire-reports/TEST-com.acme.ATest.xml";

    private static final String OF_JAVA =
            "<testsuite name=\"com.acme.ATest\"><testcase name=\"a\" classname=\"com.acme.ATest$Inner\"/></testsuite>";

    private static final String OF_PYTHON =
            "<testsuite name=\"pytest\"><testcase name=\"test_a\" classname=\"tests.test_a.TestA\"/></testsuite>";

    @TempDir
    Path worktree;

    @Test
    void reportsOfBuildToolsAndOthersAreFound() throws IOException {
        write(SUREFIRE, OF_JAVA);
        write("core/build/test-results/test/TEST-B.xml", "damaged");
        write("report.xml", "<coverage/>");
        write("reports/junit.xml", OF_PYTHON);
        write("test-results.xml", OF_PYTHON);
        write("node_modules/junit.xml", OF_PYTHON);

        assertThat(UsualTestPlaces.of(worktree))
                .extracting(GivenFile::name)
                .containsExactly("core/build/test-results/test/TEST-B.xml", SUREFIRE, "test-results.xml");
    }

    @Test
    void aFoundReportOfAClassThatIsGoneIsNotBelieved() throws IOException {
        write(SUREFIRE, OF_JAVA);

        assertThat(TestReportCollector.found(UsualTestPlaces.of(worktree), head("src/test/java/com/acme/BTest.java")))
                .singleElement()
                .satisfies(fact -> assertThat(reason(fact))
                        .isEqualTo("the test report is older than the head: the head has no `com.acme.ATest$Inner`"));
        assertThat(TestReportCollector.found(UsualTestPlaces.of(worktree), head("src/test/java/com/acme/ATest.java")))
                .noneMatch(Gap.class::isInstance)
                .anyMatch(TestCase.class::isInstance);
    }

    @Test
    void aGivenReportOfAClassThatIsGoneIsKeptBesidesTheGap() throws IOException {
        write(SUREFIRE, OF_JAVA);

        assertThat(TestReportCollector.given(UsualTestPlaces.of(worktree), head("src/test/java/com/acme/BTest.java")))
                .anyMatch(Gap.class::isInstance)
                .anyMatch(TestCase.class::isInstance);
    }

    @Test
    void anotherLanguageOfTheJvmMayHaveTheClassInAnyFile() throws IOException {
        write(SUREFIRE, OF_JAVA);

        assertThat(TestReportCollector.found(UsualTestPlaces.of(worktree), head("src/test/kotlin/All.kt")))
                .anyMatch(TestCase.class::isInstance)
                .noneMatch(Gap.class::isInstance);
    }

    @Test
    void modulesOfPythonAreLookedForFromAnyFolder() throws IOException {
        write("junit.xml", OF_PYTHON);

        assertThat(TestReportCollector.found(UsualTestPlaces.of(worktree), head("backend/tests/test_a.py")))
                .anyMatch(TestCase.class::isInstance)
                .noneMatch(Gap.class::isInstance);
        assertThat(TestReportCollector.found(UsualTestPlaces.of(worktree), head("backend/tests/test_b.py")))
                .singleElement()
                .satisfies(fact -> assertThat(reason(fact)).endsWith("the head has no `tests.test_a.TestA`"));
    }

    private static String reason(Fact fact) {
        return ((Gap) fact).reason();
    }

    private static Snapshot head(String path) {
        return FilesSnapshot.ofTexts(Map.of(path, "x"));
    }

    private void write(String path, String text) throws IOException {
        Path file = worktree.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
