package dev.guardrail.collect.coverage;

import static dev.guardrail.collect.coverage.Matching.NO_ROOTS;
import static dev.guardrail.collect.coverage.Matching.files;
import static dev.guardrail.collect.coverage.Matching.match;
import static dev.guardrail.collect.coverage.Matching.matches;
import static dev.guardrail.collect.coverage.Matching.paths;
import static dev.guardrail.collect.coverage.Matching.reported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which file is meant where a path of a report may be one of several. */
class ReportPathChoicesTest {

    @Test
    void theSameFilesInTwoModulesAreThoseOfTheReportsModule() {
        List<String> files = files("admin/src/a.js", "admin/src/b.js", "shop/src/a.js", "shop/src/b.js");

        assertThat(matches(files, "shop/coverage/lcov.info", NO_ROOTS, "/app/src/a.js", "/app/src/b.js"))
                .containsExactly("shop/src/a.js", "shop/src/b.js");
        assertThat(matches(files, "lcov.info", NO_ROOTS, "/app/src/a.js", "/app/src/b.js"))
                .containsExactly("nothing", "nothing");
    }

    @Test
    void aSourceRootComesFirst() {
        assertThat(match(files("lib/a.py", "src/a.py"), "coverage.xml", List.of("src"), "a.py"))
                .isEqualTo("src/a.py");
        assertThat(match(files("a.py", "src/a.py"), "coverage.xml", List.of("/home/x/shop/src/"), "a.py"))
                .isEqualTo("src/a.py");
        assertThat(match(files("a.py", "src/a.py"), "coverage.xml", List.of("C:\\builds\\shop\\src"), "a.py"))
                .isEqualTo("src/a.py");
        assertThat(match(files("a.py", "src/a.py"), "coverage.xml", List.of("."), "a.py"))
                .isEqualTo("a.py");
        assertThat(match(files("src/a.py"), "coverage.xml", List.of("--source"), "a.py"))
                .isEqualTo("src/a.py");
    }

    @Test
    void belowASourceRootNoPathGetsShorterThanTheReportSays() {
        assertThat(matches(
                        files("__init__.py", "a.py"),
                        "coverage.xml",
                        List.of("/venv/lib"),
                        "requests/__init__.py",
                        "a.py"))
                .containsExactly("nothing", "a.py");
    }

    @Test
    void aPathBelowTwoSourceRootsIsAmbiguous() {
        assertThat(match(files("a/__init__.py", "b/__init__.py"), "coverage.xml", List.of("a", "b"), "__init__.py"))
                .isEqualTo("a/__init__.py or b/__init__.py");
        assertThat(match(files("a/one.py", "b/two.py"), "coverage.xml", List.of("a", "b"), "two.py"))
                .isEqualTo("b/two.py");
        assertThat(match(files("src/a.py"), "coverage.xml", List.of("/x/shop", "/x/shop/src"), "src/a.py"))
                .isEqualTo("src/a.py");
    }

    @Test
    void ofSeveralFilesTheOneBesideTheReportIsMeant() {
        List<String> files = files("src/index.js", "packages/a/src/index.js", "packages/b/src/index.js");

        assertThat(match(files, "packages/b/coverage/lcov.info", NO_ROOTS, "src/index.js"))
                .isEqualTo("packages/b/src/index.js");
        assertThat(match(files, "coverage/lcov.info", NO_ROOTS, "src/index.js")).isEqualTo("src/index.js");
        assertThat(match(files, "packages/b/coverage/cobertura.xml", List.of("."), "src/index.js"))
                .isEqualTo("packages/b/src/index.js");
    }

    @Test
    void ofSeveralFilesTheOneThatIsNoTestIsMeant() {
        assertThat(match(
                        files("a/src/main/java/x/Same.java", "a/src/test/java/x/Same.java"),
                        "a/target/site/jacoco/jacoco.xml",
                        NO_ROOTS,
                        "x/Same.java"))
                .isEqualTo("a/src/main/java/x/Same.java");
    }

    @Test
    void whereSeveralFilesAreLeftThePathIsAmbiguous() {
        assertThat(match(files("a/src/x.js", "b/src/x.js"), "lcov.info", NO_ROOTS, "src/x.js"))
                .isEqualTo("a/src/x.js or b/src/x.js");
    }

    @Test
    void ofSeveralSourceRootsNobodyKnowsWhichIsMeant() {
        List<String> files = files("proj/settings/__init__.py", "tests/settings/__init__.py", "src/a.py", "a.py");

        for (List<String> roots : List.of(List.of("/w/proj", "/w/tests"), List.of("proj", "tests"))) {
            assertThat(match(files, "proj/coverage.xml", roots, "settings/__init__.py"))
                    .isEqualTo("proj/settings/__init__.py or tests/settings/__init__.py");
        }
        assertThat(match(files, "coverage.xml", List.of("/w", "/w/src"), "a.py"))
                .isEqualTo("a.py or src/a.py");
        assertThat(match(files, "coverage.xml", List.of("/w/src", "/w/lib"), "a.py"))
                .isEqualTo("src/a.py");
    }

    @Test
    void modulesTellFilesOfOnePathApart() {
        List<String> files = files(
                "core/src/shop/core/A.kt", "web/src/shop/core/A.kt", "libs/money/src/shop/core/A.kt", "x/src/B.kt");

        ReportPaths.Matches matches = paths(files)
                .match(
                        "jacoco.xml",
                        NO_ROOTS,
                        List.of(
                                reported("shop/core/A.kt", "core"),
                                reported("shop/core/A.kt", "all/shop-web"),
                                reported("shop/core/A.kt", ":libs:money"),
                                reported("shop/core/A.kt", "other"),
                                reported("B.kt", "other")));

        assertThat(matches.found())
                .containsOnly(
                        Map.entry("core: shop/core/A.kt", "core/src/shop/core/A.kt"),
                        Map.entry("all/shop-web: shop/core/A.kt", "web/src/shop/core/A.kt"),
                        Map.entry(":libs:money: shop/core/A.kt", "libs/money/src/shop/core/A.kt"),
                        Map.entry("other: B.kt", "x/src/B.kt"));
        assertThat(matches.ambiguous()).containsOnlyKeys("other: shop/core/A.kt");
    }
}
