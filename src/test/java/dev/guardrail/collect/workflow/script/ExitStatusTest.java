package dev.guardrail.collect.workflow.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.ExitStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitStatusTest {

    private static List<String> with(ExitStatus status, String script) {
        return ShellScript.commands(script, new ShellOptions(true, true)).stream()
                .filter(command -> command.status() == status)
                .map(ShellCommand::text)
                .toList();
    }

    private static List<String> replaced(String script) {
        return with(ExitStatus.REPLACED, script);
    }

    private static List<String> ignored(String script) {
        return with(ExitStatus.IGNORED, script);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                ":",
                "/bin/true",
                "exit 0",
                "return 0",
                "echo failed",
                "echo failed >&2",
                "echo failed > log",
                "echo \"failed: $?\" 2> /dev/null",
                ">&2 printf '%s' failed",
                "echo \"$(date) failed\"",
                "rc=$?",
                "rc=$? other=",
                "export FAILED=1",
                "{ echo failed; exit 0; }",
                "{ rc=$?; echo failed; }",
                "( echo failed; : )",
                "{ echo a && echo b || true; }",
                "\\\n  true",
                "\n  true",
            })
    void whatAlwaysSucceedsReplacesTheStatus(String fallback) {
        assertThat(replaced("pytest || " + fallback)).contains("pytest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 1",
                "exit",
                "exit $?",
                "return 1",
                "false",
                "pytest --last-failed",
                "{ echo failed; exit 1; }",
                "(echo failed; exit 2)",
                "{ echo failed; false; }",
                "echo failed && exit 1",
                "echo failed && { echo again; exit 1; }",
                "rc=$?; exit $rc",
                "rc=$?\nexit ${rc}",
                "rc=$?\n(( rc == 0 ))",
                "rc=$?\n[[ rc -eq 0 ]]",
                "rc=$(cat rc)",
                "echo failed | tee log",
                "echo $? > exit-code",
                "if a; then b; fi",
                "{ }",
            })
    void whatCanFailDoesNotReplaceTheStatus(String fallback) {
        assertThat(replaced("pytest || " + fallback)).isEmpty();
    }

    @Test
    void anEchoAfterOrReplacesTheStatusOfTheWholeAndList() {
        assertThat(replaced("a && b || true")).containsExactly("a", "b");
        assertThat(replaced("a || true && c")).containsExactly("a");
        assertThat(replaced("a && b || c && d || true")).containsExactly("c", "d");
        assertThat(replaced("a || echo x && echo y || true")).containsExactly("a", "echo x", "echo y");
        assertThat(replaced("a || true; b")).containsExactly("a");
    }

    @Test
    void aReplacedPipelineGroupOrSubshellReplacesAllWithin() {
        assertThat(replaced("pytest | tee log || true")).containsExactly("pytest", "tee log");
        assertThat(replaced("(cd x && pytest) || true")).containsExactly("cd x", "pytest");
        assertThat(replaced("{ a; b; } || :")).containsExactly("a", "b");
        assertThat(replaced("for x in y; do a; done || :")).containsExactly("a");
        assertThat(replaced("{ { (a); b | c; } && d; } || echo")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void anExitWithinAGroupIsNotReplacedButWithinASubshellItIs() {
        assertThat(replaced("{ a || exit 1; } || true")).doesNotContain("a");
        assertThat(replaced("(a || exit 1) || true")).contains("a");
    }

    @Test
    void aConditionIsObserved() {
        assertThat(ignored("set +e\nif a && b; then c; fi\nwhile d; do e; done\nf"))
                .containsExactly("c", "e");
        assertThat(replaced("if a; then b; fi || true")).containsExactly("b");
        assertThat(ignored("set +e\nif ! a; then b; fi\nf")).containsExactly("b");
    }

    @Test
    void errexitOffIgnoresTheStatusUntilItIsOnAgain() {
        assertThat(ignored("a\nset +e\nb\nc\nset -e\nd")).containsExactly("b", "c");
        assertThat(ignored("set +ex; a; set -euo pipefail; b")).containsExactly("a");
        assertThat(ignored("set +o errexit; a; set -o errexit; b")).containsExactly("a");
        assertThat(ignored("set +u; a; set +x -u; b; set -- +e; c; d")).isEmpty();
    }

    @Test
    void errexitOffFromTheStartIgnoresAllButTheLastStatus() {
        assertThat(ShellScript.commands("a\nb", new ShellOptions(false, true)))
                .extracting(ShellCommand::status)
                .containsExactly(ExitStatus.IGNORED, ExitStatus.OBSERVED);
        assertThat(ShellScript.commands("set -e\na\nb", new ShellOptions(false, true)))
                .extracting(ShellCommand::status)
                .containsOnly(ExitStatus.OBSERVED);
    }

    @Test
    void theLastStatusIsTheStatusOfTheStep() {
        assertThat(ignored("set +e\na | b")).isEmpty();
        assertThat(ignored("set +e\na; (b; c)")).containsExactly("a", "b");
        assertThat(ignored("set +e\nif a; then b; c; else d; fi")).containsExactly("b");
        assertThat(ignored("set +e\npytest\nexit 0")).containsExactly("pytest");
    }

    @Test
    void theNextCommandCanReadTheStatus() {
        assertThat(ignored("set +e\na\nrc=$?\nb\nexit $rc")).containsExactly("b");
        assertThat(ignored("set +e\na; b; [ $? -eq 0 ] || exit 1; true")).containsExactly("a");
        assertThat(ignored("set +e\na | b\n[ ${PIPESTATUS[0]} = 0 ] || exit 1\nc"))
                .isEmpty();
        assertThat(ignored("set +e\na\nif [ $? -ne 0 ]; then b; fi\nc")).containsExactly("b");
        assertThat(ignored("set +e\na\ncase $? in 0) b ;; esac\nc")).containsExactly("b");
        assertThat(ignored("set +e\n(a; b)\n{ rc=$?; c; }\nd")).containsExactly("a", "c");
        assertThat(ignored("set +e\n(a; b)\n{ rc=$?; c; }\nexit $rc")).containsExactly("a", "c");
        assertThat(ignored("set +e\na\nrc=$?\nexit 0")).containsExactly("a");
        assertThat(ignored("set +e\na\necho \"it said $?\"\nexit 0")).contains("a");
        assertThat(ignored("set +e\na\nb=1\nrc=$?\nc")).containsExactly("a");
    }

    @Test
    void whatCanFailAfterAnOperatorLooksAtTheStatus() {
        assertThat(ignored("set +e\na && b\nc")).containsExactly("b");
        assertThat(ignored("set +e\na || exit 1\nc")).doesNotContain("a");
        assertThat(ignored("set +e\na && echo fine\nc")).contains("a");
    }

    @Test
    void errexitIsRestoredAfterASubshellAndAFunction() {
        assertThat(ignored("(set +e; a; b); c; d")).containsExactly("a");
        assertThat(ignored("f() { set +e; a; b; }\nc\nd")).containsExactly("a");
        assertThat(ignored("{ set +e; a; }; b; c")).containsExactly("a", "b");
    }

    @Test
    void withoutPipefailAFailureBeforeAPipeIsLost() {
        assertThat(piped("pytest | tee log")).containsExactly("pytest");
        assertThat(piped("pytest | tee log | cat")).containsExactly("pytest", "tee log");
        assertThat(piped("(cd web && npm test) | tee log")).containsExactly("cd web", "npm test");
        assertThat(piped("set -o pipefail\npytest | tee log")).isEmpty();
        assertThat(piped("set -euo pipefail; pytest | tee log; set +o pipefail; mypy | tee log"))
                .containsExactly("mypy");
        assertThat(ignored("pytest | tee log")).isEmpty();
    }

    @Test
    void whatReadsAPipelineReadsAllOfIt() {
        assertThat(piped("pytest | tee log\nexit ${PIPESTATUS[0]}")).isEmpty();
        assertThat(piped("pytest | tee log && exit ${PIPESTATUS[0]}")).isEmpty();
        assertThat(piped("if pytest | grep -q failed; then exit 1; fi")).isEmpty();
        assertThat(piped("pytest | tee log || true")).isEmpty();
        assertThat(piped("pytest | tee log || exit 1")).containsExactly("pytest");
    }

    private static List<String> piped(String script) {
        return ShellScript.commands(script, new ShellOptions(true, false)).stream()
                .filter(command -> command.status() == ExitStatus.IGNORED)
                .map(ShellCommand::text)
                .toList();
    }
}
