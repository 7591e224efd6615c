package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommitTest {

    @TempDir
    private Path folder;

    @Test
    void theCommitIsThatOfTheSourcesAndSaysWhereTheyDiffer() throws IOException {
        TestRepository repository = TestRepository.init(folder).write("src/main/A.java", "class A {}\n");
        String commit = repository.write("README.md", "x\n").commit("first").substring(0, 12);
        assertThat(BuildCommit.of(folder)).contains(commit);

        repository.write("README.md", "y\n");
        assertThat(BuildCommit.of(folder)).contains(commit);

        repository.write("src/main/B.java", "class B {}\n");
        assertThat(BuildCommit.of(folder)).contains(commit + ", with changes that are not committed");
    }

    @Test
    void anArchiveHasNoCommitEvenInsideOfAnotherRepository() throws IOException {
        TestRepository.init(folder)
                .write("archive/src/main/A.java", "class A {}\n")
                .commit("another");
        Path classes = folder.resolve("classes");

        BuildCommit.main(folder.resolve("archive").toString(), classes.toString());
        assertThat(classes.resolve("META-INF/guardrail/commit")).doesNotExist();
        BuildCommit.main(folder.toString(), classes.toString());
        assertThat(Files.readString(classes.resolve("META-INF/guardrail/commit")))
                .matches("[0-9a-f]{12}");
    }
}
