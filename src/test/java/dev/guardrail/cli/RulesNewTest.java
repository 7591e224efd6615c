package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code rules new}. */
class RulesNewTest {

    private static final String ID = "acme/no-latest-tag";

    @TempDir
    private Path project;

    @BeforeEach
    void beAProject() throws IOException {
        Files.createDirectory(project.resolve(".git"));
    }

    @Test
    void aNewGuardrailPassesAtOnce() {
        Invocation written = run("new", ID);

        assertThat(written.out()).isEqualTo("""
                wrote .github/guardrail/rules/acme/no-latest-tag: `rule.drl`, `README.md` and 3 cases
                next: change them, and run `guardrail rules test acme/no-latest-tag` after each change
                then: commit them; an audit uses them after they are in its base
                """);
        assertThat(written.code()).isZero();
        assertThat(run("test", "--negative-proof").out()).startsWith("acme/no-latest-tag: 3 cases pass\n");
        assertThat(run("test").code()).isZero();
        assertThat(run("lint").out()).isEqualTo("1 guardrail: no mistakes, no warnings\n");
    }

    @Test
    void aGuardrailLikeABuiltInOnePassesAtOnce() {
        assertThat(run("new", "my-team/images", "--like", "workflows/unpinned-image")
                        .code())
                .isZero();

        assertThat(project.resolve(".github/guardrail/rules/my-team/images/rule.drl"))
                .content()
                .startsWith("package guardrail.my_team\n")
                .contains("rule \"my-team/images\"", "Setting( rule == \"my-team/images\", name == \"allow\" )");
        assertThat(run("test").out())
                .matches("my-team/images: \\d+ cases pass\n1 guardrail, \\d+ cases: no failures\n");
        assertThat(run("lint").code()).isZero();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        run("new", ID);
        Path rule = project.resolve(".github/guardrail/rules/" + ID + "/rule.drl");
        Files.writeString(rule, "mine");

        Invocation again = run("new", ID, "--like", "tests/focused");

        assertThat(again.error())
                .isEqualTo("guardrail: `acme/no-latest-tag` is there already, and nothing is overwritten\n");
        assertThat(again.code()).isEqualTo(2);
        assertThat(rule).hasContent("mine");
    }

    @Test
    void nothingIsWrittenBehindALink(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(project.resolve(".github"));
        Files.createSymbolicLink(project.resolve(".github/guardrail"), elsewhere);

        assertThat(run("new", ID).error()).isEqualTo("guardrail: `guardrail` is a symbolic link; expected a folder\n");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void anotherDirectoryIsNamedInThePolicy() {
        Path rules = project.resolve("our/rules");

        assertThat(run("new", ID, "--into", rules.toString()).out())
                .contains("then: name `" + rules + "` in `rules-from` of the policy, and commit both");
        assertThat(rules.resolve(ID + "/README.md")).exists();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            workflows/x    | the pack `workflows` is one of those that come with Guardrail
            verdict/x      | the pack `verdict` is one of those that come with Guardrail
            acme           | expected an id like `acme/no-latest-tag`
            Acme/x         | expected an id like `acme/no-latest-tag`
            ../x           | expected an id like `acme/no-latest-tag`
            acme/x/y       | expected an id like `acme/no-latest-tag`
            """)
    void anIdThatNoGuardrailCanHaveIsRefused(String id, String message) {
        Invocation refused = run("new", id);

        assertThat(refused.error()).contains(message);
        assertThat(refused.code()).isEqualTo(2);
    }

    @Test
    void anUnknownGuardrailToCopyIsNamed() {
        assertThat(run("new", ID, "--like", "tests/focussed").error())
                .isEqualTo("guardrail: unknown guardrail `tests/focussed`; did you mean `tests/focused`?\n");
        assertThat(project.resolve(".github")).doesNotExist();
    }

    private Invocation run(String command, String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"rules", command, "--repo", project.toString()}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Invocation.of(all);
    }
}
