package dev.guardrail.collect.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.guardrail.collect.GivenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsualPlacesTest {

    @TempDir
    Path worktree;

    @Test
    void aReportInAUsualPlaceIsFound() throws IOException {
        write("target/site/jacoco/jacoco.xml");

        assertThat(names()).containsExactly("target/site/jacoco/jacoco.xml");
        assertThat(UsualPlaces.of(worktree).get(0).path()).isRegularFile();
    }

    @Test
    void ofWhatOneRunWroteInSeveralFormatsOneIsTaken() throws IOException {
        write("coverage/lcov.info");
        write("coverage/coverage-final.json");
        write("coverage/clover.xml");
        write("coverage.out");

        assertThat(names()).containsExactly("coverage/coverage-final.json");
    }

    @Test
    void theFolderOfReportsIsNoModule() throws IOException {
        write("coverage/lcov.info");
        write("TestResults/1/coverage.cobertura.xml");

        assertThat(names()).containsExactly("coverage/lcov.info");
    }

    @Test
    void modulesHaveReportsOfTheirOwn() throws IOException {
        write("coverage.xml");
        write("web/coverage/lcov.info");
        write("core/target/site/jacoco/jacoco.xml");
        write("core/deep/target/site/jacoco/jacoco.xml");

        assertThat(names())
                .containsExactly("core/target/site/jacoco/jacoco.xml", "coverage.xml", "web/coverage/lcov.info");
    }

    @Test
    void whatOthersHaveWrittenIsLeftAside() throws IOException {
        write("node_modules/coverage/lcov.info");
        write(".venv/coverage.xml");
        write(".git/coverage.xml");
        write("vendor/coverage.out");

        assertThat(names()).isEmpty();
    }

    @Test
    void everyReportOfAPlaceWithWildcardsIsFound() throws IOException {
        write("build/reports/jacoco/test/jacocoTestReport.xml");
        write("build/reports/jacoco/slow/jacocoSlowReport.xml");
        write("build/reports/jacoco/test/html/index.html");

        assertThat(names())
                .containsExactly(
                        "build/reports/jacoco/slow/jacocoSlowReport.xml",
                        "build/reports/jacoco/test/jacocoTestReport.xml");
    }

    @Test
    void aFolderThatHasTheNameOfAReportIsNone() throws IOException {
        Files.createDirectories(worktree.resolve("coverage.xml/lcov.info"));
        write("lcov.info");

        assertThat(names()).containsExactly("lcov.info");
    }

    @Test
    void aFolderThatCannotBeReadHidesNoReport() throws IOException {
        write("coverage.xml");
        write("closed/coverage.xml");
        assumeThat(worktree.resolve("closed").toFile().setReadable(false)).isTrue();

        try {
            assertThat(names()).contains("coverage.xml");
        } finally {
            assertThat(worktree.resolve("closed").toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    void whereThereIsNoWorkTreeThereIsNoReport() {
        assertThat(UsualPlaces.of(worktree.resolve("gone"))).isEmpty();
    }

    private List<String> names() {
        return UsualPlaces.of(worktree).stream().map(GivenFile::name).toList();
    }

    private void write(String path) throws IOException {
        Files.createDirectories(worktree.resolve(path).getParent());
        Files.writeString(worktree.resolve(path), "x");
    }
}
