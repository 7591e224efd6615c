package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A boundary around a file that cannot be read. */
class UnreadSourcesTest {

    @TempDir
    private Path repository;

    @Test
    void theTableOfABoundaryIsNotAboutFilesThatWereNotRead() throws IOException, GitAPIException {
        try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
            write(".github/guardrail.yaml", """
                    version: 1
                    boundaries:
                      - {modules: [subprocess], in: "app/**", because: "one place starts processes"}
                    """);
            write("app/good.py", "import json\n");
            write("app/torn.py", "import json\n");
            commit(git);
            write("app/torn.py", "import subprocess\ntext = '''\n");
            commit(git);
        }
        Invocation audit = Invocation.of(
                "audit", "--repo", repository.toString(), "--range", "HEAD~1..HEAD", "--format", "markdown");
        assertThat(audit.error()).isEmpty();
        assertThat(audit.out())
                .contains("1 file, of which the range touches 0", "Not read, and so not in the table: `app/torn.py`.");
    }

    private void write(String path, String text) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void commit(Git git) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("Change")
                .setAuthor("Ada", "ada@example.org")
                .setCommitter("Ada", "ada@example.org")
                .setSign(false)
                .call();
    }
}
