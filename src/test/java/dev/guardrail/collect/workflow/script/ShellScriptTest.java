package dev.guardrail.collect.workflow.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellScriptTest {

    private static List<String> texts(String script) {
        return ShellScript.commands(script, new ShellOptions(true, true)).stream()
                .map(ShellCommand::text)
                .toList();
    }

    private static ShellCommand only(String script) {
        List<ShellCommand> commands = ShellScript.commands(script, new ShellOptions(true, true));
        assertThat(commands).isNotEmpty();
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
                .containsExactly("a=\"$(cat <<'EOF' it's ) \"  EOF )\" b", "cat", "c");
    }

    @Test
    void substitutionsAreWithinTheirWordAndTheirCommandsAreListed() {
        assertThat(texts(
                        "a \"$(b \"$(c | d)\" # it's )\n)\" `e; f` ${g:-\"h }\"} $((1 << (2 + 3))) <(i; j) k=(l m); n"))
                .containsExactly(
                        "a \"$(b \"$(c | d)\" # it's ) )\" `e; f` ${g:-\"h }\"} $((1 << (2 + 3))) <(i; j) k=(l m)",
                        "b \"$(c | d)\"",
                        "c",
                        "d",
                        "e",
                        "f",
                        "i",
                        "j",
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
        assertThat(texts("A=b C=\"$(d)\"\nE=f g")).containsExactly("d", "E=f g");
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

    private static Map<String, String> environment(String script) {
        return ShellScript.read(script, new ShellOptions(true, true)).environment();
    }

    @Test
    void whatIsAppendedToTheEnvironmentIsSetForLaterSteps() {
        Map<String, String> both = Map.of("A", "1", "B", "x=2");
        String file = " >> \"$GITHUB_ENV\"";
        assertThat(environment("echo A=1" + file + "\necho \"B=x=2\"" + file)).isEqualTo(both);
        assertThat(environment("echo -e 'A=1\\nB=x=2' | tee -a $GITHUB_ENV")).isEqualTo(both);
        assertThat(environment("printf 'A=%s\\nB=x=2\\n' 1" + file)).isEqualTo(both);
        assertThat(environment("{ echo A=1; echo B=x=2; }" + file)).isEqualTo(both);
        assertThat(environment("cat <<EOF" + file + "\nA=1\nB=x=2\nEOF")).isEqualTo(both);
        assertThat(environment("tee -a \"${GITHUB_ENV}\" <<-EOF\n\tA=1\n\tB=x=2\n\tEOF"))
                .isEqualTo(both);
        assertThat(environment("cat <<EOF | tee -a $GITHUB_ENV\nA=1\nB=x=2\nEOF"))
                .isEqualTo(both);
    }

    @Test
    void aValueOfSeveralLinesSetsOneVariable() {
        assertThat(environment("cat <<EOF >> $GITHUB_ENV\nA<<END\nB=1\nC=2\nEND\nD=3\nEOF"))
                .isEqualTo(Map.of("A", "B=1\nC=2", "D", "3"));
        assertThat(environment("cat <<EOF >> $GITHUB_ENV\nA<<END\nB=1\nEOF")).isEmpty();
    }

    @Test
    void whatIsWrittenElsewhereSetsNothing() {
        assertThat(environment("echo A=1; echo B=2 >> $GITHUB_OUTPUT; cat <<EOF > x\nC=3\nEOF"))
                .isEmpty();
    }
}
