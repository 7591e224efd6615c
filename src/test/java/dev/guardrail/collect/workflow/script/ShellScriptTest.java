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

class ShellScriptTest {

    private static List<String> texts(String script) {
        return ShellScript.commands(script, new ShellOptions(true, true)).stream()
                .map(ShellCommand::text)
                .toList();
    }

    private static ShellCommand only(String script) {
        List<ShellCommand> commands = ShellScript.commands(script, new ShellOptions(true, true));
        assertThat(commands).hasSize(1);
        return commands.get(0);
    }

    @Test
    void operatorsSeparateCommands() {
        assertThat(texts("a 1 && b || c; d | e |& f & g\nh")).containsExactly("a 1", "b", "c", "d", "e", "f", "g", "h");
    }

    @Test
    void keywordsAreNotCommands() {
        assertThat(texts("if a; then b; elif c; then d; else e; fi")).containsExactly("a", "b", "c", "d", "e");
        assertThat(texts("while ! a; do b; done; until c\ndo d\ndone")).containsExactly("a", "b", "c", "d");
        assertThat(texts("for x in a b; do c \"$x\"; done > out; for ((i=0; i<3; i++)); do d; done"))
                .containsExactly("c \"$x\"", "d");
        assertThat(texts("( a; { b; } ) 2>&1 | c")).containsExactly("a", "b", "c");
    }

    @Test
    void functionsAreRead() {
        assertThat(texts("f() { a; }\nfunction g { b; }\nfunction h() (\n c\n)\nf x"))
                .containsExactly("a", "b", "c", "f x");
    }

    @Test
    void casePatternsAreNotCommands() {
        String script = "case \"$1\" in\n  a|b) one ;;\n  (c) two;& # or\n  *) three\nesac\nfour";
        assertThat(texts(script)).containsExactly("one", "two", "three", "four");
    }

    @Test
    void reservedWordsAreArgumentsElsewhere() {
        assertThat(texts("echo if then fi { } done; x")).containsExactly("echo if then fi { } done", "x");
    }

    @Test
    void testsInDoubleBracketsAreOneCommand() {
        assertThat(texts("[[ $a == b && ( -f c || $d =~ ^(e|f)$ ) ]] && g"))
                .hasSize(2)
                .endsWith("g");
    }

    @Test
    void arithmeticIsOneCommand() {
        assertThat(texts("((i++)); (( i < 3 || j )) && a; ((b) | (c))"))
                .containsExactly("((i++))", "(( i < 3 || j ))", "a", "b", "c");
    }

    @Test
    void commentsEndWithTheirLine() {
        assertThat(texts("a # it's && b\n# c\nd#e f")).containsExactly("a", "d#e f");
    }

    @Test
    void hereDocumentsAreNotCommands() {
        assertThat(texts("cat <<EOF | b\nit's && c\nEOF\nd")).containsExactly("cat", "b", "d");
        assertThat(texts("cat <<-'E F' <<\"X\"\n\tc\n\tE F\n\tX\nX\nd")).containsExactly("cat", "d");
        assertThat(texts("cat <<EOF\na\nb")).containsExactly("cat");
        assertThat(texts("a <<< 'b c' d")).containsExactly("a <<< 'b c' d");
    }

    @Test
    void hereDocumentsInSubstitutionsDoNotEndThem() {
        assertThat(texts("a=\"$(cat <<'EOF'\nit's ) \" \nEOF\n)\" b\nc"))
                .containsExactly("a=\"$(cat <<'EOF' it's ) \"  EOF )\" b", "c");
    }

    @Test
    void substitutionsAreWithinTheirWord() {
        assertThat(texts(
                        "a \"$(b \"$(c | d)\" # it's )\n)\" `e; f` ${g:-\"h }\"} $((1 << (2 + 3))) <(i; j) k=(l m); n"))
                .containsExactly(
                        "a \"$(b \"$(c | d)\" # it's ) )\" `e; f` ${g:-\"h }\"} $((1 << (2 + 3))) <(i; j) k=(l m)",
                        "n");
        assertThat(texts("a \"${x:-it's}\" ${y//(/}; b")).hasSize(2);
    }

    @Test
    void expressionsAreAtoms() {
        assertThat(only("a ${{ b == 'c }} \" d' || e && f }}g --h").words())
                .containsExactly("a", "${{ b == 'c }} \" d' || e && f }}g", "--h");
        assertThat(only("a '${{ b['c'] }} d' \"${{ e == 'f' && \"g\" }}\"").words())
                .containsExactly("a", "${{ b['c'] }} d", "${{ e == 'f' && \"g\" }}");
    }

    @Test
    void wordsAreUnquoted() {
        assertThat(only("A=b 'c d'\"e \\\"$f\\\" \\g\"h\\ i $'j\\'k' \"$(l 'm')\"")
                        .words())
                .containsExactly("A=b", "c de \"$f\" \\gh i", "j\\'k", "$(l 'm')");
    }

    @Test
    void redirectionsAreNotWords() {
        assertThat(only("a > b 2>&1 c 2>/dev/null &>> d >& e <f").words()).containsExactly("a", "c");
        assertThat(only(">&2 echo x").words()).containsExactly("echo", "x");
        assertThat(only("a 2 3>b").words()).containsExactly("a", "2");
    }

    @Test
    void theTextIsOnOneLineAndItsPlaceIsThatOfItsWords() {
        String script = "x\n  pytest   -q \\\n    --cov=a \"b   c\nd\" > log\n";
        ShellCommand command =
                ShellScript.commands(script, new ShellOptions(true, true)).get(1);

        assertThat(command.text()).isEqualTo("pytest -q --cov=a \"b   c d\"");
        assertThat(command.words()).containsExactly("pytest", "-q", "--cov=a", "b   c\nd");
        assertThat(script.substring(command.offset(), command.offset() + command.length()))
                .startsWith("pytest")
                .endsWith("d\"");
    }

    @Test
    void aContinuationWithinAWordJoinsIt() {
        assertThat(only("py\\\ntest").words()).containsExactly("pytest");
    }

    @Test
    void anAssignmentAloneIsNotListed() {
        assertThat(texts("A=b C=\"$(d)\"\nE=f g")).containsExactly("E=f g");
    }

    @Test
    void whatIsUnterminatedIsOneWord() {
        for (String word : List.of("'b; c", "\"b; c", "$(b; c", "`b; c", "${b; c", "${{ b; c")) {
            assertThat(only("a " + word).words()).as(word).hasSize(2);
        }
    }

    @Test
    void whatDoesNotFitIsSkipped() {
        assertThat(texts("fi; a; ) b\n} done && c | | d || ;; esac e")).containsExactly("a", "b", "c", "d", "e");
    }

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
                "make -C "
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
