package dev.guardrail.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenFilesTest {

    @TempDir
    Path folder;

    @Test
    void aPathIsTheFileThere() throws IOException {
        write("a.xml");

        assertThat(GivenFiles.named(folder + "/a.xml", "coverage report"))
                .containsExactly(new GivenFile("a.xml", folder.resolve("a.xml")));
    }

    @Test
    void aFileInAWorkTreeIsCalledByItsPathInIt() throws IOException {
        write("tree/web/lcov.info");
        Path file = folder.resolve("tree/web/lcov.info");
        GivenFile given = new GivenFile("lcov.info", file);

        assertThat(given.in(folder.resolve("tree"))).isEqualTo(new GivenFile("web/lcov.info", file));
        assertThat(given.in(folder.resolve("tree/web/../api"))).isEqualTo(given);
        assertThat(new GivenFile("x", folder.resolve("gone/x")).in(folder).name())
                .isEqualTo("x");
    }

    @Test
    void aRelativePathKeepsItsFolders() {
        assertThat(GivenFiles.named("./src/../pom.xml", "coverage report"))
                .containsExactly(new GivenFile("pom.xml", Path.of("./src/../pom.xml")));
        assertThat(GivenFiles.named("rules/README.md", "coverage report"))
                .extracting(GivenFile::name)
                .containsExactly("rules/README.md");
    }

    @Test
    void aFolderIsNoReport() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> GivenFiles.named("rules", "test report"))
                .withMessage("`rules` is a folder; expected a test report, or a glob like `rules/*`");
    }

    @Test
    void aFileWhoseNameLooksLikeAGlobIsThatFile() throws IOException {
        write("a[1].xml");
        write("a1.xml");

        assertThat(names("a[1].xml")).containsExactly("a[1].xml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *.xml               | a.xml b.xml
            ?.xml               | a.xml b.xml
            {a,lcov}.*          | a.xml lcov.info
            [ab].xml            | a.xml b.xml
            */*.xml             | m/a.xml
            **/*.xml            | a.xml b.xml m/a.xml m/n/a.xml
            **/a.xml            | a.xml m/a.xml m/n/a.xml
            **.xml              | a.xml b.xml m/a.xml m/n/a.xml
            m/**/a.xml          | a.xml n/a.xml
            m/*/a.xml           | n/a.xml
            {m,x}/**/a.xml      | m/n/a.xml
            """)
    void aGlobIsAllFilesThatItMatchesInTheOrderOfTheirPaths(String glob, String expected) throws IOException {
        for (String path : List.of("m/n/a.xml", "m/a.xml", "b.xml", "a.xml", "lcov.info", "m/x.xml.txt")) {
            write(path);
        }
        Files.createDirectories(folder.resolve("c.xml/d.xml"));

        assertThat(names(glob)).containsExactly(expected.split(" ", -1));
    }

    @Test
    void filesOfAnAbsoluteGlobAreToldApartByTheFoldersBelowItsStart() throws IOException {
        write("unit/coverage.xml");
        write("slow/coverage.xml");

        assertThat(names("*/coverage.xml")).containsExactly("slow/coverage.xml", "unit/coverage.xml");
    }

    @Test
    void aRelativeGlobKeepsItsFolders() {
        assertThat(GivenFiles.named("./rules/READ*.md", "coverage report"))
                .extracting(GivenFile::name)
                .containsExactly("rules/README.md");
        assertThat(GivenFiles.named("**/READ*.md", "coverage report"))
                .extracting(GivenFile::name)
                .contains("README.md", "rules/README.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.xml", "*.gone", "gone/*.xml", "", "a\u0000b", "*\u0000b", "gone/**"})
    void whereThereIsNoFileThereIsNothingToRead(String name) throws IOException {
        write("m/a.xml");

        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> GivenFiles.named(name.isEmpty() ? "" : folder + "/" + name, "coverage report"))
                .withMessageStartingWith("there is no coverage report ")
                .withMessageEndingWith("; expected a file, or a glob that matches one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[.xml", "{a.xml", "{a,{b,c}}.xml"})
    void aGlobThatIsNoneIsRefused(String glob) {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> GivenFiles.named(folder + "/" + glob, "coverage report"))
                .withMessageContaining("` is not a glob: ")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @Test
    void aFolderThatCannotBeReadHidesNoOther() throws IOException {
        write("open/a.xml");
        write("closed/a.xml");
        assumeThat(folder.resolve("closed").toFile().setReadable(false)).isTrue();

        try {
            assertThat(names("**/a.xml")).contains("open/a.xml");
        } finally {
            assertThat(folder.resolve("closed").toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    void aLinkToAFolderThatItIsInHidesNoFile() throws IOException {
        write("m/a.xml");
        Files.createSymbolicLink(folder.resolve("m/loop"), folder);

        assertThat(names("**/a.xml")).containsExactly("m/a.xml");
    }

    private List<String> names(String glob) {
        return GivenFiles.named(folder + "/" + glob, "coverage report").stream()
                .map(GivenFile::name)
                .toList();
    }

    private void write(String path) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), "x");
    }
}
