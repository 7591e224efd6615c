package dev.guardrail.collect.coverage;

import static dev.guardrail.collect.coverage.Matching.NO_ROOTS;
import static dev.guardrail.collect.coverage.Matching.files;
import static dev.guardrail.collect.coverage.Matching.match;
import static dev.guardrail.collect.coverage.Matching.matches;
import static dev.guardrail.collect.coverage.Matching.paths;
import static dev.guardrail.collect.coverage.Matching.reported;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ReportPathsTest {

    @Test
    void aPathIsTheFileOfThatPath() {
        assertThat(match(files("src/a.py", "lib/src/a.py"), "coverage.xml", NO_ROOTS, "src/a.py"))
                .isEqualTo("src/a.py");
        assertThat(match(files("src/a.py"), "coverage.xml", NO_ROOTS, "./src/x/..//a.py"))
                .isEqualTo("src/a.py");
    }

    @Test
    void aPathIsTheFileThatEndsWithIt() {
        assertThat(match(
                        files("app/src/main/java/com/acme/Shop.java", "app/src/main/java/com/acme/cart/Cart.java"),
                        "jacoco.xml",
                        NO_ROOTS,
                        "com/acme/Shop.java"))
                .isEqualTo("app/src/main/java/com/acme/Shop.java");
        assertThat(match(files("app/myShop.java"), "jacoco.xml", NO_ROOTS, "Shop.java"))
                .isEqualTo("nothing");
    }

    @Test
    void aPathOfAnotherMachineLosesItsCheckout() {
        List<String> files = files("src/a.py", "src/deep/b.py", "setup.py");

        for (String checkout :
                List.of("/home/runner/work/shop/shop/", "C:\\agent\\_work\\1\\s\\", "file:///builds/x/")) {
            assertThat(matches(
                            files,
                            "coverage.xml",
                            NO_ROOTS,
                            checkout + "src/a.py",
                            checkout + "src/deep/b.py",
                            checkout + "setup.py",
                            checkout + "gone.py"))
                    .containsExactlyInAnyOrder("src/a.py", "src/deep/b.py", "setup.py", "nothing");
        }
    }

    @Test
    void whatIsOutsideOfTheCheckoutIsNoFileOfTheRepository() {
        assertThat(matches(
                        files("src/a.py", "utils.py"),
                        "lcov.info",
                        NO_ROOTS,
                        "/builds/src/a.py",
                        "/builds/utils.py",
                        "/usr/lib/python3/site-packages/requests/utils.py",
                        "/usr/lib/python3/utils.py"))
                .containsExactlyInAnyOrder("src/a.py", "utils.py", "nothing", "nothing");
    }

    @Test
    void anAbsolutePathOfAModuleInAContainerGetsTheModulesFolder() {
        List<String> files = files("backend/src/a.py", "backend/src/b.py", "frontend/index.js");

        assertThat(matches(files, "lcov.info", NO_ROOTS, "/app/src/a.py", "/app/src/b.py", "/app/src/gone.py"))
                .containsExactlyInAnyOrder("backend/src/a.py", "backend/src/b.py", "nothing");
    }

    @Test
    void aGoFileHasThePathOfItsModuleInFront() {
        assertThat(matches(
                        files("main.go", "pkg/api/server.go", "internal/db.go"),
                        "cover.out",
                        NO_ROOTS,
                        "github.com/acme/shop/main.go",
                        "github.com/acme/shop/pkg/api/server.go",
                        "github.com/acme/shop/internal/db.go"))
                .containsExactlyInAnyOrder("main.go", "pkg/api/server.go", "internal/db.go");
    }

    @Test
    void aGoModuleMayStandInAFolder() {
        assertThat(matches(
                        files("server/pkg/api.go", "server/main.go", "web/index.js"),
                        "cover.out",
                        NO_ROOTS,
                        "example.org/shop/v2/pkg/api.go",
                        "example.org/shop/v2/main.go"))
                .containsExactlyInAnyOrder("server/pkg/api.go", "server/main.go");
    }

    @Test
    void oneFileOfAnotherNameHidesNoOther() {
        List<String> files = new ArrayList<>(files("Main.java"));
        List<String> reported = new ArrayList<>(List.of("com/acme/Gone.java"));
        for (int i = 0; i < 20; i++) {
            files.add("src/main/java/com/acme/Shop" + i + ".java");
            reported.add("com/acme/Shop" + i + ".java");
        }
        ReportPaths.Matches matches = paths(files).match("jacoco.xml", NO_ROOTS, reported(reported));

        assertThat(matches.found()).hasSize(20).containsEntry("com/acme/Shop7.java", files.get(8));
    }

    @Test
    void kotlinFilesMayLeaveOutThePackageThatTheyShare() {
        assertThat(match(
                        files("app/src/main/kotlin/cart/Cart.kt", "app/src/main/kotlin/Shop.kt"),
                        "jacoco.xml",
                        NO_ROOTS,
                        "org/acme/shop/cart/Cart.kt"))
                .isEqualTo("app/src/main/kotlin/cart/Cart.kt");
        assertThat(match(files("app/src/main/java/cart/Cart.java"), "x/jacoco.xml", NO_ROOTS, "org/acme/Gone.kt"))
                .isEqualTo("nothing");
    }

    @Test
    void oddPathsMeanNothing() {
        for (String odd : List.of("", ".", "/", "..", "//", "C:", "C:/", "a\nb", "\u0000")) {
            assertThat(match(files("a.py", "b/c.py"), "lcov.info", NO_ROOTS, odd))
                    .isEqualTo("nothing");
        }
    }

    @Test
    void pathsAreKeptAsTheReportWritesThem() {
        assertThat(paths(files("src/a.cs"))
                        .match("r.xml", NO_ROOTS, reported(List.of("C:\\x\\src\\a.cs", "C:\\x\\b.cs")))
                        .found())
                .containsOnlyKeys("C:\\x\\src\\a.cs");
    }

    @Test
    void manyFilesOfOneNameTakeNoLongTime() {
        List<String> files = IntStream.range(0, 3_000)
                .mapToObj(i -> "packages/p" + i + "/src/index.js")
                .toList();
        List<String> reported = files.stream().map(file -> "/app/" + file).toList();

        Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(paths(files)
                                .match("lcov.info", NO_ROOTS, reported(reported))
                                .found())
                        .hasSize(3_000));
    }

    @Test
    void aBundlersPathIsTheFileThatItWasMadeOf() {
        List<String> files = files("src/a.vue", "src/x.js", "src/a b.js", "web/odd?.js");

        assertThat(matches(
                        files,
                        "lcov.info",
                        NO_ROOTS,
                        "src/a.vue?vue&type=script&lang.ts",
                        "webpack:///./src/x.js?1234",
                        "webpack-internal:///./src/x.js",
                        "webpack://shop/./src/x.js?[sm]",
                        "file:///builds/shop/src/a%20b.js",
                        "\0src/x.js",
                        "web/odd?.js"))
                .containsExactly(
                        "src/a.vue", "src/x.js", "src/x.js", "src/x.js", "src/a b.js", "src/x.js", "web/odd?.js");
    }

    @Test
    void aPathOfWindowsIsTheFileThatDiffersInCapitalsAlone() {
        assertThat(matches(
                        files("src/App.cs", "lib/b.cs"),
                        "r.xml",
                        NO_ROOTS,
                        "c:\\Build\\SRC\\app.cs",
                        "C:\\build\\Lib\\B.cs"))
                .containsExactly("src/App.cs", "lib/b.cs");
        assertThat(match(files("src/App.cs", "src/app.cs"), "r.xml", List.of("C:\\build"), "SRC/APP.cs"))
                .isEqualTo("src/App.cs or src/app.cs");
        assertThat(match(files("src/App.js"), "lcov.info", NO_ROOTS, "src/app.js"))
                .isEqualTo("nothing");
    }

    @Test
    void aLinkIsTheFileThatItLeadsTo() {
        ReportPaths paths = new ReportPaths(
                files("app/a.py", "lib/a.py", "lib/deep/b.py", "out.py", "gone.py"),
                Map.of("app/a.py", "lib/a.py", "linked", "lib", "gone.py", "nowhere.py", "loop", "loop"),
                path -> false);

        ReportPaths.Matches matches = paths.match(
                "lcov.info",
                NO_ROOTS,
                reported(List.of("app/a.py", "linked/deep/b.py", "linked/a.py", "gone.py", "loop/x.py", "out.py")));

        assertThat(matches.found())
                .containsOnly(
                        Map.entry("app/a.py", "lib/a.py"),
                        Map.entry("linked/deep/b.py", "lib/deep/b.py"),
                        Map.entry("linked/a.py", "lib/a.py"),
                        Map.entry("out.py", "out.py"));
    }
}
