package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --staged} judges what the index will commit, byte for byte, whatever the work tree says. */
class StagedContentTest {

    private static final String KEY = "key = \"" + "AKIA" + "Q3EGRT6ZPLX2WYNB\"\n";

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void makeRepository() {
        repository = TestRepository.init(folder.resolve("repository"))
                .write(
                        ".github/workflows/ci.yml",
                        "on: push\njobs:\n  t:\n    runs-on: x\n    steps: [{uses: a/b@v1}]\n")
                .write("src/a.py", "import os\nprint(1)\n")
                .write("d1/f.py", "x = 1\n")
                .write("d2/f.py", "x = 2\n");
        repository.commit("base");
        repository.write(".git/key", KEY);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            overwritten after it was staged    | src/k.py | cp .git/key src/k.py; git add src/k.py; echo > src/k.py
            deleted after it was staged        | src/k.py | cp .git/key src/k.py; git add src/k.py; rm src/k.py
            in the index alone                 | n/k.py   | git update-index --add --cacheinfo 100644,$(git hash-object -w .git/key),n/k.py
            only marked to be added            |          | cp .git/key src/k.py; git add -N src/k.py
            not staged                         |          | cp .git/key src/a.py
            assumed to be unchanged            | src/a.py | cp .git/key src/a.py; git add src/a.py; git update-index --assume-unchanged src/a.py; echo > src/a.py
            not staged and assumed unchanged   |          | cp .git/key src/a.py; git update-index --assume-unchanged src/a.py
            left out of the work tree          | src/a.py | cp .git/key src/a.py; git add src/a.py; git update-index --skip-worktree src/a.py; rm src/a.py
            in a sparse index                  | src/a.py | git sparse-checkout set --cone --sparse-index src; cp .git/key src/a.py; git add src/a.py
            outside of a sparse checkout       | d2/k.py  | git sparse-checkout set --cone --sparse-index src; git update-index --add --cacheinfo 100644,$(git hash-object -w .git/key),d2/k.py
            in a split index                   | src/a.py | git update-index --split-index; cp .git/key src/a.py; git add src/a.py; git rm -q --cached d1/f.py
            in an index of version 4           | src/a.py | git config index.skipHash true; cp .git/key src/a.py; git add src/a.py; git update-index --index-version 4
            in a renamed file                  | src/b.py | git mv src/a.py src/b.py; cat .git/key >> src/b.py; git add src/b.py; git mv src/b.py c; git mv c src/b.py
            in a file that becomes executable  |          | git update-index --chmod=+x src/a.py
            in a file that becomes a link      |          | rm d1/f.py; ln -s ../src/a.py d1/f.py; git add d1/f.py
            behind the attribute text          | src/a.py | echo '*.py text eol=crlf' > .gitattributes; sed 's/$/\\r/' .git/key > src/a.py; git add -A
            behind core.autocrlf               | src/a.py | git config core.autocrlf true; sed 's/$/\\r/' .git/key > src/a.py; git add -A 2>&1
            made by a filter                   | src/k.py | git config filter.f.clean 'cat .git/key'; echo '*.py filter=f' > .gitattributes; echo > src/k.py; git add .gitattributes src/k.py
            taken away by a filter             |          | git config filter.f.clean 'echo x'; echo '*.py filter=f' > .gitattributes; cp .git/key src/k.py; git add .gitattributes src/k.py
            behind a pointer of LFS            |          | printf 'version https://git-lfs.github.com/spec/v1\\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\\nsize 60\\n' > k.py; git add k.py; cp .git/key k.py
            with a name that git quotes        | src/ä "x | cp .git/key 'src/ä "x'; git add -A; rm 'src/ä "x'
            where the index is deleted         |          | rm .git/index
            where every file is removed        |          | git rm -r -q --cached .
            """)
    void theKeyIsFoundWhereTheCommitHasIt(String where, String file, String script) {
        repository.shell(script);

        assertThat(new StagedIndex(repository).found("security/secret-added"))
                .as(where)
                .isEqualTo(file == null ? List.of() : List.of(file));
    }

    @Test
    void aSubmoduleIsNoFileOfTheRepository() {
        TestRepository inner = TestRepository.init(folder.resolve("inner")).write("a.py", "x = 1\n");
        inner.commit("inner");
        repository.git("submodule", "--quiet", "add", "--", inner.dir().toString(), "sub");
        assertThat(new StagedIndex(repository).found("security/secret-added")).isEmpty();
        repository.commit("sub");
        repository.write("sub/k.py", KEY);
        TestRepository.at(repository.dir().resolve("sub")).commit("key");
        repository.git("add", "sub");
        assertThat(new StagedIndex(repository).found("security/secret-added")).isEmpty();
    }

    @Test
    void aLinkedWorkTreeHasAnIndexOfItsOwn() {
        Path linked = folder.resolve("linked");
        repository.git("worktree", "add", "-q", "-b", "other", linked.toString());
        TestRepository other = TestRepository.at(linked).write("src/k.py", KEY);
        other.shell("git add -A; echo > src/k.py");

        assertThat(new StagedIndex(other).found("security/secret-added")).containsExactly("src/k.py");
        assertThat(new StagedIndex(repository).found("security/secret-added")).isEmpty();
        assertThat(Invocation.of("audit", "--repo", linked.resolve("src").toString(), "--staged", "--no-keep")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void aPolicyThatIsStagedDoesNotJudgeItself() {
        repository
                .write(".github/guardrail.yaml", "version: 1\nrules:\n  security/secret-added: off\n")
                .write("src/k.py", KEY)
                .shell("git add -A");
        assertThat(new StagedIndex(repository).found("security/secret-added")).containsExactly("src/k.py");

        repository.git("rm", "-q", "--cached", "src/k.py");
        repository.git("commit", "-q", "-m", "policy");
        repository.git("add", "src/k.py");
        assertThat(new StagedIndex(repository).found("security/secret-added")).isEmpty();
    }

    @Test
    void beforeTheFirstCommitEverythingIsNew() {
        repository.shell("rm -rf .git/refs/heads/main; cp .git/key src/k.py; git add -A; echo > src/k.py");

        Invocation audit =
                Invocation.of("audit", "--repo", repository.dir().toString(), "--staged", "--no-keep", "--quiet");
        assertThat(audit.out()).startsWith("red: ");
        assertThat(audit.code()).isEqualTo(1);
    }
}
