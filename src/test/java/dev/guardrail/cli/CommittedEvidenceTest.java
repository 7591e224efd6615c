package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports that the range itself commits, and links that it commits in their place. */
class CommittedEvidenceTest {

    private static final String REPORT = "TN:$Id$\nSF:src/a.py\nDA:1,1\nDA:2,1\nend_of_record\n";

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void begin() {
        repository = TestRepository.init(folder.resolve("repository"));
        base("version: 1\nrequire: [coverage]\n");
    }

    private void base(String policy) {
        repository.write(".github/guardrail.yaml", policy);
        repository.write("src/a.py", "def f():\n    return 1\n");
        repository.commit("Base");
        repository.write("src/a.py", "def f():\n    return 2\n");
    }

    @Test
    void aReportThatTheRangeCommitsIsNoEvidence() {
        repository.write("lcov.info", REPORT);
        repository.commit("Head");

        assertRefused(audit(), "lcov.info", "it is committed: the head has the same content at `lcov.info`");
        assertRefused(audit("--coverage", path("lcov.info")), "lcov.info", "it is committed");
    }

    @Test
    void aCopyOfItIsNone() throws IOException {
        repository.write("docs/example.txt", REPORT);
        repository.commit("Head");
        Path copy = Files.writeString(folder.resolve("copy.info"), REPORT);

        assertRefused(audit("--coverage", copy.toString()), "copy.info", "at `docs/example.txt`");
    }

    @ParameterizedTest
    @CsvSource({"text eol=crlf", "ident", "ident eol=crlf text", "working-tree-encoding=UTF-16"})
    void whatACheckoutConvertsIsTheSame(String attribute) throws IOException {
        repository.write("data.txt", REPORT);
        repository.commit("Data");
        repository.write(".gitattributes", "lcov.info " + attribute + "\n");
        repository.git(
                "update-index",
                "--add",
                "--cacheinfo",
                "100644," + repository.git("hash-object", "data.txt").strip() + ",lcov.info");
        repository.git("rm", "-q", "data.txt");
        repository.git("commit", "-q", "-m", "Head");
        repository.git("checkout", "-q", "--", "lcov.info");
        assertThat(Files.readAllBytes(repository.dir().resolve("lcov.info")))
                .isNotEqualTo(REPORT.getBytes(StandardCharsets.UTF_8));

        assertRefused(audit(), "lcov.info", "it is committed");
    }

    @Test
    void aReportThatARunWroteAnewIsEvidence() {
        repository.write("lcov.info", REPORT);
        repository.commit("Head");
        repository.write("lcov.info", REPORT.replace("DA:2,1", "DA:2,3"));

        assertThat(audit().code()).isZero();
    }

    @Test
    void thePolicyOfTheBaseAllowsCommittedReportsByPath() {
        base("version: 1\nrequire: [coverage]\ncommitted-evidence: [\"*.info\"]\n");
        repository.write("lcov.info", REPORT);
        repository.commit("Head");

        assertThat(audit().code()).isZero();
    }

    @Test
    void thePolicyOfTheHeadAllowsNothingYet() {
        repository.write("lcov.info", REPORT);
        repository.write(".github/guardrail.yaml", "version: 1\ncommitted-evidence: [\"**\"]\n");
        repository.commit("Head");

        assertThat(audit().code()).isEqualTo(ExitCode.PENDING.code());
    }

    @Test
    void testReportsAndStatusesOfChecksAreNoneEither() {
        repository.write("junit.xml", "<testsuite tests='1'><testcase name='a'/></testsuite>");
        repository.write("checks.json", "[{\"name\": \"build\", \"state\": \"SUCCESS\"}]");
        repository.write("base.info", REPORT);
        repository.commit("Head");

        for (String option : List.of("tests junit.xml", "ci checks.json", "base-coverage base.info")) {
            String[] words = option.split(" ", -1);
            assertRefused(audit("--" + words[0], path(words[1])), words[1], "it is committed");
        }
    }

    @ParameterizedTest
    @CsvSource({"lcov.info, secret.txt", "coverage, .", "lcov.info, repository/.git/config"})
    void whatALinkOutOfTheWorkTreeLeadsToIsNeitherReadNorQuoted(String link, String target) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "SECRET\n");
        Files.writeString(folder.resolve("lcov.info"), "SECRET\n");
        Files.createSymbolicLink(repository.dir().resolve(link), folder.resolve(target));
        repository.commit("Head");

        Invocation audit = audit();
        assertRefused(audit, link, "is a link that leads out of the work tree");
        assertThat(audit.out() + audit.error()).doesNotContain("SECRET", "repositoryformatversion");
    }

    @Test
    void aGivenFileBehindALinkOfTheHeadIsRefusedAndOneOfAPersonIsNot() throws IOException {
        Files.writeString(folder.resolve("outside.info"), REPORT);
        Files.createSymbolicLink(repository.dir().resolve("mine.info"), folder.resolve("outside.info"));
        repository.write(".gitignore", "mine.info\n");
        Files.createSymbolicLink(repository.dir().resolve("theirs.info"), folder.resolve("outside.info"));
        repository.commit("Head");

        assertThat(audit("--coverage", path("mine.info")).code()).isZero();
        assertRefused(
                audit("--coverage", path("theirs.info")), "theirs.info", "is behind a link of the head, `theirs.info`");
    }

    @Test
    void aWorkTreeThatSettingsNameIsNotTheOneThatWasOpened() throws IOException {
        repository.commit("Head");
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("elsewhere/lcov.info"), "SECRET\n");
        repository.git("config", "core.worktree", folder.resolve("elsewhere").toString());

        Invocation audit = audit();
        assertThat(audit.out() + audit.error())
                .contains("no coverage report was given")
                .doesNotContain("SECRET");
        Invocation worktree = Invocation.of("audit", "--repo", repository.dir().toString(), "--worktree");
        assertThat(worktree.code()).isEqualTo(ExitCode.UNUSABLE.code());
        assertThat(worktree.error()).doesNotContain("SECRET").hasLineCount(1);
    }

    private String path(String file) {
        return repository.dir().resolve(file).toString();
    }

    private static void assertRefused(Invocation audit, String name, String reason) {
        assertThat(audit.code()).isEqualTo(ExitCode.PENDING.code());
        assertThat(audit.out()).contains(name, reason);
    }

    private Invocation audit(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "audit", "--repo", repository.dir().toString(), "--range", "HEAD~1..HEAD", "--format", "markdown"));
        all.addAll(Arrays.asList(arguments));
        return Invocation.of(all.toArray(String[]::new));
    }
}
