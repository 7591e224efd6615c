package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** {@code .pre-commit-hooks.yaml}, read and run as pre-commit does it. */
class PreCommitHooksTest {

    private static final Set<String> KEYS =
            Set.of("id", "name", "description", "entry", "language", "pass_filenames", "always_run", "stages");

    @TempDir
    private Path folder;

    @Test
    void eachHookHasWhatPreCommitRequires() throws IOException {
        List<Map<String, Object>> hooks = hooks();
        assertThat(hooks).extracting(hook -> hook.get("id")).containsExactly("guardrail", "guardrail-pre-push");
        assertThat(hooks).allSatisfy(hook -> {
            assertThat(hook.keySet()).isEqualTo(KEYS);
            assertThat(hook).containsEntry("language", "system").containsEntry("pass_filenames", false);
        });
        assertThat(hooks)
                .extracting(hook -> hook.get("stages"))
                .containsExactly(List.of("pre-commit"), List.of("pre-push"));
    }

    @Test
    void theirEntriesFailOnAKeyThatIsStagedOrPushed() throws IOException {
        GuardrailProgram.in(folder.resolve("bin"));
        TestRepository repository =
                TestRepository.init(folder.resolve("repository")).write("a.txt", "1\n");
        String base = repository.commit("base");
        repository.write("k.txt", "key = \"" + "AKIA" + "Q3EGRT6ZPLX2WYNB\"\n").git("add", "k.txt");
        repository.write("k.txt", "\n");
        assertRefused(repository, String.valueOf(hooks().get(0).get("entry")));

        repository.git("commit", "-q", "-m", "key");
        assertRefused(
                repository,
                "PRE_COMMIT_FROM_REF=" + base + " PRE_COMMIT_TO_REF=" + repository.git("rev-parse", "HEAD")
                        + " PRE_COMMIT_REMOTE_NAME=origin PRE_COMMIT_REMOTE_BRANCH=refs/heads/main "
                        + hooks().get(1).get("entry"));
    }

    @Test
    void whereAPushHasTheFirstCommitPreCommitNamesNoRefs() {
        TestRepository repository = TestRepository.init(folder.resolve("repository"))
                .write("k.txt", "key = \"" + "AKIA" + "Q3EGRT6ZPLX2WYNB\"\n");
        repository.commit("first");

        Invocation push = Invocation.with(
                Map.of("PRE_COMMIT", "1"),
                "hook",
                "push",
                "--repo",
                repository.dir().toString());

        assertThat(push.code()).isEqualTo(1);
        assertThat(push.out()).contains("security/secret-added");
        assertThat(push.error()).contains("`HEAD` could be compared with, so only its last commit is judged");
    }

    private void assertRefused(TestRepository repository, String entry) {
        assertThatThrownBy(() -> repository.shell("PATH=\"" + folder.resolve("bin") + ":$PATH\" " + entry))
                .hasMessageContaining("security/secret-added");
    }

    private static List<Map<String, Object>> hooks() throws IOException {
        return new Yaml().load(Files.readString(Path.of(".pre-commit-hooks.yaml")));
    }
}
