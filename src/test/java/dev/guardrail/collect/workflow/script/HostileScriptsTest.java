package dev.guardrail.collect.workflow.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that nobody wrote end in time, and in nothing worse than words. */
class HostileScriptsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "((",
                "( ",
                "{ ",
                "if ",
                "case x in ",
                "case x in a) ",
                "f() ",
                "function ",
                "$(",
                "\"$(",
                "${",
                "`",
                "\"",
                "'",
                "${{",
                "${{ '",
                "<<E\n",
                "$(<<E\n",
                "a || ",
                "true || ",
                "{ true || ",
                "! ",
                "a |",
                "[[ ",
                "((a) ",
                "for ",
                "while ",
                "x=(",
                "a <(",
                "\\\n",
                "\\",
                "time ",
                "sudo ",
                "uv run ",
                "set -o ",
                "$((",
                "a&&",
                "echo $? ",
                ";;",
                "<",
                "1<",
                "#",
                "a=",
                "a[",
                "a\n",
                "a=$b ",
                "|| a=1",
                "x ",
                "wait %99999999999999999999\n",
                "make -C ",
                "x=aaaaaaaaaa; x=$x$x\n",
                "x=(\"${x[@]}\" \"${x[@]}\")\n",
                "x+=(a $x)\n",
                "a & ",
                "eval 'eval '"
            })
    void lengthAndDepthAreNoProblem(String part) {
        String script = part.repeat(100_000 / part.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> ShellScript.commands(script, new ShellOptions(false, true)));
    }

    @Test
    void aMegabyteIsRead() {
        String script = "if a \"$b\"; then c | d || true; fi\n".repeat(30_000);

        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(30), () -> ShellScript.commands(script, new ShellOptions(true, true))))
                .hasSize(120_000);
    }

    @Test
    void randomTokensNeverThrow() {
        List<String> tokens = List.of(
                "if",
                "then",
                "elif",
                "else",
                "fi",
                "for",
                "in",
                "do",
                "done",
                "while",
                "case",
                "esac",
                "function",
                "f()",
                "{",
                "}",
                "(",
                ")",
                "((",
                "))",
                "[[",
                "]]",
                "&&",
                "||",
                "|",
                ";",
                ";;",
                "&",
                "!",
                "\n",
                "\\\n",
                "\\",
                "'",
                "\"",
                "`",
                "$(",
                "${",
                "$((",
                "${{",
                "}}",
                "<<E",
                "<<-'E'",
                "E\n",
                ">",
                "2>&1",
                "<(",
                "#",
                "set +e",
                "exit 1",
                "$?",
                "a=b",
                "true",
                "echo x",
                "sudo",
                "npm",
                "run",
                "-C",
                " ",
                "\t",
                "\r\n",
                "é");
        Random random = new Random(20260101);
        for (int i = 0; i < 5_000; i++) {
            String separator = random.nextBoolean() ? " " : "";
            String soup = IntStream.range(0, random.nextInt(40))
                    .mapToObj(n -> tokens.get(random.nextInt(tokens.size())))
                    .collect(Collectors.joining(separator));

            for (ShellCommand command :
                    ShellScript.commands(soup, new ShellOptions(random.nextBoolean(), random.nextBoolean()))) {
                assertThat(command.offset()).isNotNegative();
                assertThat(command.offset() + command.length()).isLessThanOrEqualTo(soup.length());
                assertThat(command.text()).doesNotContain("\n");
                assertThat(command.words()).isNotEmpty();
            }
        }
    }
}
