package dev.guardrail.collect.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.guardrail.collect.workflow.script.ShellOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateScriptTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "exit 1 # FAILS",
                "exit 0 # SUCCEEDS",
                "exit \"$rc\" # CAN_FAIL",
                "echo failed # SUCCEEDS",
                "echo failed; exit 2 # FAILS",
                "exit 0; exit 1 # SUCCEEDS",
                "false # FAILS",
                "[ failure = success ] # FAILS",
                "[ failure = failure ] # SUCCEEDS",
                "! [ failure = failure ] # FAILS",
                "[[ \"failure\" != \"success\" ]] && exit 1 # FAILS",
                "[ failure == success ] || exit 1 # FAILS",
                "test failure = success || { echo no; exit 1; } # FAILS",
                "[ 1 -ne 0 ] && exit 1 # FAILS",
                "[ 1 -eq 0 ] && exit 1; echo fine # SUCCEEDS",
                "[ -n '' ] && exit 1; echo fine # SUCCEEDS",
                "[ -n '' ] && exit 1 # FAILS",
                "[ \"$x\" = success ] # CAN_FAIL",
                "if [ failure = failure ]; then exit 1; fi # FAILS",
                "if [ failure = success ]; then exit 1; fi # SUCCEEDS",
                "if [ failure = success ]; then echo fine; else exit 1; fi # FAILS",
                "if [ a = b ]; then exit 0; elif [ a = a ]; then exit 1; fi # FAILS",
                "if grep x log; then exit 1; fi # CAN_FAIL",
                "for i in a b; do exit 1; done # FAILS",
                "for i in success failure; do if [ \"$i\" != success ]; then exit 1; fi; done # FAILS",
                "for i in success skipped; do [ \"$i\" = failure ] && exit 1; done # SUCCEEDS",
                "for i in success skipped; do [ ${i} = success ] || [ ${i} = skipped ] || exit 1; done # SUCCEEDS",
                "for i in $list; do exit 1; done # CAN_FAIL",
                "[ a = b ] && [ a = a ] # FAILS",
                "[ a = b ] || [ a = a ] # SUCCEEDS",
                "[ a = a ] || [ a = b ] || [ a = b ] # SUCCEEDS",
                "[ a = b ] && exit 1; echo fine # SUCCEEDS",
                "if [ a = a ] && [ a = b ]; then exit 1; fi # SUCCEEDS",
                "if [[ a = a && a != b ]]; then exit 1; fi # FAILS",
                "[ a = b ] || { echo no; exit 1; } # FAILS",
                "[ a = a ] || { echo no; exit 1; }; echo fine # SUCCEEDS",
                "grep -q x log && exit 1 # CAN_FAIL",
                "! grep -q x log # CAN_FAIL",
                "make || exit 1 # SUCCEEDS",
            })
    void aScriptFailsByWhatItLooksAt(String script, GateScript.End end) {
        assertThat(GateScript.of(script)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if [ a = a ]; then\n",
                "fi\n",
                "(",
                "[ a ",
                "|| ",
                "else; ",
                "exit ",
                "a && { ",
                "for i in a b; do\n"
            })
    void aScriptThatNobodyWroteEnds(String part) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(GateScript.of(part.repeat(1_000))).isNotNull());
    }

    @Test
    void shellsThatDoNotRunTheirScriptAreTold() {
        assertThat(Shells.of("true {0}").kind()).isEqualTo(Shells.Kind.IDLE);
        assertThat(Shells.of("sudo bash -en {0}").kind()).isEqualTo(Shells.Kind.IDLE);
        assertThat(Shells.of("python -c pass {0}").kind()).isEqualTo(Shells.Kind.IDLE);
        assertThat(Shells.of("python3 {0}").kind()).isEqualTo(Shells.Kind.FOREIGN);
        assertThat(Shells.of("nix develop -c bash {0}").kind()).isEqualTo(Shells.Kind.UNKNOWN);
        assertThat(Shells.of("bash -eo pipefail {0}").options().pipefail()).isTrue();
        assertThat(Shells.of("bash +e {0}").options().errexit()).isFalse();
        assertThat(Shells.of("bash -l {0}").options().errexit()).isFalse();
        assertThat(Shells.of("").options().errexit()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "sh,                     true",
        "dash,                   true",
        "sh -e {0},              true",
        "/bin/sh -eu {0},        true",
        "sudo sh {0},            true",
        "bash --posix -e {0},    true",
        "bash -e -o posix {0},   true",
        "bash,                   false",
        "bash -e {0},            false",
        "sh -e +o posix {0},     false",
        "zsh {0},                false",
        "'',                     false",
    })
    void aPlainShellIsReadByTheRulesOfPosix(String shell, boolean posix) {
        assertThat(Shells.of(shell).kind()).isEqualTo(Shells.Kind.POSIX);
        assertThat(Shells.of(shell).options().posix()).isEqualTo(posix);
    }

    @Test
    void ofShAndBashTheRulesAreThoseThatLetMoreFailuresPass() {
        assertThat(Shells.of("sh").or(Shells.of("bash")).options()).isEqualTo(new ShellOptions(true, false, false));
        assertThat(Shells.of("sh").or(Shells.of("dash")).options().posix()).isTrue();
    }
}
