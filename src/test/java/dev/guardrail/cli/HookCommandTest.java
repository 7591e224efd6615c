package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code guardrail hook} writes, and what it leaves alone. */
class HookCommandTest {

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void makeRepository() {
        repository = TestRepository.init(folder.resolve("repository")).write("src/a.py", "x = 1\n");
        repository.commit("base");
    }

    @Test
    void aHookIsInstalledOnceShownAndRemoved() {
        Invocation first = hook("install", "--pre-commit", "--pre-push", "--fail-on", "yellow");
        assertThat(first).isEqualTo(new Invocation(0, """
                        wrote .git/hooks/pre-commit: it judges what is staged; git stops on red or yellow
                        wrote .git/hooks/pre-push: it judges what a push sends; git stops on red or yellow
                        """, ""));
        assertThat(file("pre-commit")).isExecutable().content().contains("--fail-on yellow || [ $? = 3 ] || exit 1\n");
        assertThat(hook("install", "--pre-commit", "--fail-on", "yellow").out())
                .isEqualTo(".git/hooks/pre-commit is installed\n");
        assertThat(hook("install").out())
                .startsWith("wrote .git/hooks/pre-commit")
                .endsWith("on red\n");
        assertThat(hook("show").out()).isEqualTo(".git/hooks/pre-commit: installed\n.git/hooks/pre-push: installed\n");
        assertThat(hook("uninstall").out()).isEqualTo("removed .git/hooks/pre-commit\nremoved .git/hooks/pre-push\n");
        assertThat(hook("uninstall").out())
                .isEqualTo(".git/hooks/pre-commit: not installed\n.git/hooks/pre-push: not installed\n");
        assertThat(file("pre-commit")).doesNotExist();
    }

    @Test
    void aHookThatGitDoesNotRunIsMended() throws IOException {
        hook("install");
        repository.shell("chmod -x .git/hooks/pre-commit");
        assertThat(hook("show").out()).contains("pre-commit: installed, but not executable, so git does not run it\n");
        assertThat(hook("install").out()).startsWith("wrote ");
        assertThat(file("pre-commit")).isExecutable();
    }

    @Test
    void anotherHookIsNeverReplacedNorRemoved() throws IOException {
        String others = "#!/bin/sh\nmake lint\n";
        repository.write(".git/hooks/pre-commit", others);
        String what = "guardrail: `.git/hooks/pre-commit` is another hook";

        assertThat(hook("install"))
                .isEqualTo(new Invocation(
                        2,
                        "",
                        what + ", which is never replaced; add this line to it:"
                                + " guardrail audit --staged --silent-green || [ $? = 3 ] || exit 1\n"));
        assertThat(hook("uninstall", "--pre-commit").error()).startsWith(what + ": remove it yourself");
        assertThat(hook("uninstall").code()).isZero();
        assertThat(file("pre-commit")).hasContent(others);
    }

    @Test
    void aHookWithLinesOfSomebodyElseIsKept() throws IOException {
        hook("install");
        Files.writeString(file("pre-commit"), Files.readString(file("pre-commit")) + "make lint\n");

        assertThat(hook("show").out()).contains("pre-commit: installed, and changed by hand since\n");
        assertThat(hook("install").error()).contains("is a hook that somebody has changed, which is never replaced");
        assertThat(hook("uninstall").code()).isEqualTo(2);
        assertThat(file("pre-commit")).content().endsWith("make lint\n");
    }

    @Test
    void aLinkIsSomebodyElses() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "mine\n");
        Files.createSymbolicLink(file("pre-commit"), target);

        assertThat(hook("install").error()).contains("is another hook");
        assertThat(target).hasContent("mine\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            mkdir -p .husky/_; git config core.hooksPath .husky/_ ~ Husky keeps the hooks here, by `.husky`; add this line to `.husky/pre-push`: guardrail hook push "$@" || [ $? = 3 ] || exit 1
            touch lefthook.yml ~ Lefthook keeps the hooks here, by `lefthook.yml`; add to `pre-push` in it a command with `run: guardrail hook push {1} {2} || [ $? = 3 ] || exit 1` and `use_stdin: true`
            touch .pre-commit-config.yaml ~ pre-commit keeps the hooks here, by `.pre-commit-config.yaml`; add to `repos` in it this repository, with the id `guardrail-pre-push`
            """)
    void whoeverKeepsTheHooksIsNamedWithWhatToAdd(String manager, String advice) {
        repository.shell(manager);

        assertThat(hook("install", "--pre-push")).isEqualTo(new Invocation(2, "", "guardrail: " + advice + "\n"));
        assertThat(file("pre-push")).doesNotExist();
    }

    @Test
    void theFolderIsTheOneThatGitUses() {
        repository.git("config", "core.hooksPath", ".githooks");
        repository.shell("mkdir sub");
        assertThat(HookCommandTest.hook(repository.dir().resolve("sub"), "install")
                        .out())
                .startsWith("wrote .githooks/pre-commit: ");
        repository.git("config", "--unset", "core.hooksPath");

        Path linked = folder.resolve("linked");
        repository.git("worktree", "add", "-q", linked.toString());
        assertThat(hook(linked, "install").code()).isZero();
        assertThat(file("pre-commit")).isExecutable();
    }

    @Test
    void aFolderOutsideOfTheRepositoryHasToBeNamed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        repository.git("config", "core.hooksPath", outside.toString());
        assertThat(hook("install").error())
                .isEqualTo(
                        "guardrail: git takes the hooks from `" + outside
                                + "`, outside of this repository and maybe for others, too; `--into` with this folder allows that\n");
        assertThat(hook("install", "--into", outside.toString()).code()).isZero();
        assertThat(outside.resolve("pre-commit")).isExecutable();
        assertThat(hook("install", "--into", folder.toString()).error()).contains(", not from `" + folder + "`");

        Files.createSymbolicLink(repository.dir().resolve("link"), outside);
        repository.git("config", "core.hooksPath", "link");
        assertThat(hook("uninstall").code()).isEqualTo(2);
        assertThat(outside.resolve("pre-commit")).exists();
    }

    @Test
    void whereGitNamesNoFolderOneLineSaysSo() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        assertThat(hook(plain, "install"))
                .matches(run ->
                        run.code() == 2 && run.error().startsWith("guardrail: git does not say where its hooks are: "));
        repository.git("init", "-q", "--bare", folder.resolve("bare").toString());
        assertThat(hook(folder.resolve("bare"), "show").code()).isEqualTo(2);
    }

    private Path file(String hook) {
        return repository.dir().resolve(".git/hooks").resolve(hook);
    }

    private Invocation hook(String... arguments) {
        return hook(repository.dir(), arguments);
    }

    private static Invocation hook(Path directory, String... arguments) {
        List<String> all = new ArrayList<>(List.of("hook"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--repo", directory.toString()));
        return Invocation.with(Map.of("GIT_CEILING_DIRECTORIES", "/"), all.toArray(String[]::new));
    }
}
