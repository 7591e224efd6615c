package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first policy of a repository. */
class InitCommandTest {

    private static final String POLICY = ".github/guardrail.yaml";
    private static final String BASELINE = ".github/guardrail/baseline.txt";
    private static final String WORKFLOW = """
            on: push
            permissions: {}
            jobs:
              build:
                runs-on: ubuntu-latest
                timeout-minutes: 5
                steps:
                  - uses: acme/one@v4
            """;

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void begin() {
        repository = TestRepository.init(folder);
        repository
                .write("app/__init__.py", "")
                .write("app/main.py", "import os\n")
                .write("tests/__init__.py", "")
                .write("tests/test_main.py", "import app.main\n\ndef test_x():\n    assert app.main\n")
                .write("docs/M04_plan.md", "# M04 — Keys\n")
                .write("vendor/lib/x.go", "package x\n")
                .write("deploy/orders.yaml", "kind: Deployment\n")
                .write(".github/workflows/ci.yml", WORKFLOW)
                .commit("Base");
    }

    @Test
    void aPolicyIsMadeOfWhatTheRepositoryHas() throws IOException {
        Invocation init = init();
        assertThat(init.code()).isZero();
        assertThat(init.out())
                .startsWith("wrote " + POLICY + ": 4 Python files, ")
                .contains("HEAD has 1 finding of 1 guardrail; an audit reports new findings alone");
        assertThat(Files.readString(folder.resolve(POLICY)))
                .contains("1 workflow", "require: [git, workflows]", "exclude: [\"vendor/**\"]")
                .contains("such as docs/M04_plan.md", "# documents: [\"deploy/**\"]")
                .contains("  - modules: [tests]\n    in: \"app/**\"\n");
        assertThat(folder.resolve(BASELINE)).doesNotExist();
    }

    @Test
    void theNextAuditCanUseThePolicy() {
        init();
        repository.commit("Policy");
        repository.write("app/main.py", "import os\nimport sys\n").commit("Next");
        Invocation audit = run("audit", "--range", "HEAD~1..HEAD");
        assertThat(audit.out()).startsWith("green: ").contains("policy " + POLICY);
        repository.write("app/main.py", "import tests.test_main\n").commit("Forbidden");
        assertThat(run("audit", "--range", "HEAD~1..HEAD").out()).contains("[imports/forbidden-import]");
    }

    @Test
    void aBoundaryThatDoesNotHoldTodayIsNotWritten() throws IOException {
        repository.write("app/main.py", "import tests.test_main\n").commit("Mixed");
        init();
        assertThat(Files.readString(folder.resolve(POLICY))).doesNotContain("boundaries");
    }

    @Test
    void aRepositoryWithoutWorkflowsNeedsNone() throws IOException {
        repository.delete(".github/workflows/ci.yml").commit("No workflow");
        assertThat(init().out()).contains("no workflows", "HEAD has no findings by it");
        assertThat(Files.readString(folder.resolve(POLICY))).contains("require: [git]\n");
    }

    @Test
    void theDebtOfTodayCanBeAcceptedAtOnce() {
        Invocation init = init("--baseline");
        assertThat(init.out()).contains(BASELINE + " accepts 1 finding:\n  1 workflows/unpinned-action\n");
        repository.commit("Policy");
        assertThat(run("baseline", "check").code()).isZero();
        repository.write("README.md", "read me\n").commit("Next");
        assertThat(run("audit", "--range", "HEAD~1..HEAD").out()).contains("1 in the baseline");
    }

    @ParameterizedTest
    @ValueSource(strings = {".github/guardrail.yaml", ".github/guardrail.yml", "guardrail.yaml", "guardrail.yml"})
    void aPolicyIsNeverReplaced(String path) throws IOException {
        repository.write(path, "version: 1\n");
        Invocation init = init("--baseline");
        assertThat(init.code()).isEqualTo(2);
        assertThat(init.error()).isEqualTo("guardrail: there is a policy, `" + path + "`; `init` never replaces one\n");
        assertThat(Files.readString(folder.resolve(path))).isEqualTo("version: 1\n");
        assertThat(folder.resolve(BASELINE)).doesNotExist();
    }

    @Test
    void aPolicyByAnotherNameIsNamed() {
        repository.write(".github/Guardrail.yaml", "version: 1\n").commit("Spelt otherwise");
        Invocation init = init();
        assertThat(init.code()).isEqualTo(2);
        assertThat(init.error()).contains("`Guardrail.yaml` is not a policy name");
    }

    @Test
    void aBaselineIsNotReplaced() throws IOException {
        repository.write(BASELINE, "# guardrail-baseline/1\n");
        Invocation init = init("--baseline");
        assertThat(init.code()).isEqualTo(2);
        assertThat(init.error()).contains("there is a baseline");
        assertThat(folder.resolve(POLICY)).doesNotExist();
        assertThat(Files.readString(folder.resolve(BASELINE))).isEqualTo("# guardrail-baseline/1\n");
    }

    @Test
    void noPolicyIsWrittenBehindALink() throws IOException {
        TestRepository other = TestRepository.init(folder.resolve(".git/other"));
        other.write("a.txt", "a\n").commit("Base");
        Path root = folder.resolve(".git/other");
        Path elsewhere = Files.createDirectory(folder.resolve(".git/elsewhere"));
        Files.createSymbolicLink(root.resolve(".github"), elsewhere);
        Invocation init = Invocation.of("init", "--repo", root.toString());
        assertThat(init.code()).isEqualTo(2);
        assertThat(elsewhere).isEmptyDirectory();
    }

    private Invocation init(String... more) {
        return run("init", more);
    }

    private Invocation run(String command, String... more) {
        String[] arguments = new String[more.length + 3];
        int at = 0;
        arguments[at++] = command;
        boolean sub = command.equals("baseline");
        if (sub) {
            arguments[at++] = more[0];
        }
        arguments[at++] = "--repo";
        arguments[at++] = folder.toString();
        System.arraycopy(more, sub ? 1 : 0, arguments, at, more.length - (sub ? 1 : 0));
        return Invocation.of(arguments);
    }
}
