package dev.guardrail.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.fact.CodeLanguage;
import dev.guardrail.fact.ContextRead;
import dev.guardrail.fact.Control;
import dev.guardrail.fact.Expression;
import dev.guardrail.fact.ExpressionSlot;
import dev.guardrail.fact.ExpressionType;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Repair;
import dev.guardrail.table.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions in scripts become variables of their step. */
class EnvMoverTest {

    private static final String PATH = ".github/workflows/ci.yml";
    private static final String TITLE = "github.event.issue.title";

    /** The repair of the expression in a file. */
    private static Repair repair(String text, String expression, CodeLanguage language) {
        String fence = "${{ " + expression + " }}";
        int at = text.indexOf(fence);
        int line = (int) text.substring(0, at).lines().count();
        int column = at - text.lastIndexOf('\n', at);
        return Repair.env(new Expression(
                new Place(PATH, line, column, line, column + fence.length()),
                "test",
                1,
                ExpressionSlot.RUN,
                "",
                expression,
                List.of(new ContextRead(expression, true, Control.STRANGER, expression, "", Place.line(PATH, line))),
                List.of(),
                "",
                ExpressionType.TEXT,
                language,
                ""));
    }

    private static String repaired(String text, String expression, CodeLanguage language, boolean unsafe)
            throws RepairException {
        return Repairer.repaired(
                        FileText.of(PATH, text),
                        List.of(repair(text, expression, language)),
                        new Means(Pins.NONE, Sources.NONE, Tables.bundled(), unsafe))
                .changed()
                .text();
    }

    private static String step(String run) {
        return "jobs:\n  test:\n    steps:\n      - run: " + run + "\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            echo "a ${{ T }}!"                 | echo "a ${ISSUE_TITLE}!"                 | false
            echo "$(cat "${{ T }}")"           | echo "$(cat "${ISSUE_TITLE}")"           | false
            T=${{ T }} make                    | T="${ISSUE_TITLE}" make                  | false
            "echo \\"${{ T }}\\""              | "echo \\"${ISSUE_TITLE}\\""              | false
            'echo "it''s ${{ T }}"'            | 'echo "it''s ${ISSUE_TITLE}"'            | false
            echo ${{ T }}                      | echo "${ISSUE_TITLE}"                    | true
            "echo ${{ T }}"                    | "echo \\"${ISSUE_TITLE}\\""              | true
            node -e 'f(${{ T }})'              | node -e 'f('"${ISSUE_TITLE}"')'          | true
            echo "x" 'a' "${{ T }}"            | echo "x" 'a' "${ISSUE_TITLE}"            | false
            make # ${{ T }}                    |                                          | refused
            """)
    void aShellReadsTheVariable(String before, String after, String unsafe) throws RepairException {
        String text = step(before.replace(" T ", " " + TITLE + " "));
        if (unsafe.equals("refused")) {
            assertThatThrownBy(() -> repaired(text, TITLE, CodeLanguage.SHELL, true))
                    .isInstanceOf(RepairException.class);
            return;
        }
        if (unsafe.equals("true")) {
            assertThatThrownBy(() -> repaired(text, TITLE, CodeLanguage.SHELL, false))
                    .isInstanceOfSatisfying(
                            RepairException.class, e -> assertThat(e.isUnsafe()).isTrue());
        }
        assertThat(repaired(text, TITLE, CodeLanguage.SHELL, unsafe.equals("true")))
                .isEqualTo(step(after) + "        env:\n          ISSUE_TITLE: ${{ " + TITLE + " }}\n");
    }

    @Test
    void aNameOfABranchIsOneWord() throws RepairException {
        assertThat(repaired(step("git log ${{ github.head_ref }}"), "github.head_ref", CodeLanguage.SHELL, false))
                .isEqualTo(
                        step("git log \"${HEAD_REF}\"") + "        env:\n          HEAD_REF: ${{ github.head_ref }}\n");
    }

    @Test
    void aBlockHasDocumentsAndComments() throws RepairException {
        String text = """
                jobs:
                  test:
                    steps:
                      - name: Test
                        run: |
                          # it's "odd
                          cat << EOF > a
                          "don't
                          ${{ github.event.issue.title }}
                          EOF
                          make
                        env: # of the step
                          ISSUE_TITLE: other
                """;
        assertThat(repaired(text, TITLE, CodeLanguage.SHELL, false))
                .isEqualTo(text.replace("${{ " + TITLE + " }}", "${ISSUE_TITLE_2}") + "          ISSUE_TITLE_2: ${{ "
                        + TITLE + " }}\n");
        assertThatThrownBy(() -> repaired(text.replace("<< EOF", "<<'EOF'"), TITLE, CodeLanguage.SHELL, true))
                .hasMessageContaining("here-document");
    }

    @Test
    void aVariableThatIsThereIsRead() throws RepairException {
        String text = step("echo \"${{ env.TITLE }}\"");
        assertThat(repaired(text, "env.TITLE", CodeLanguage.SHELL, false))
                .isEqualTo(text.replace("${{ env.TITLE }}", "${TITLE}"));
        String known = step(
                "echo \"${{ github.event.issue.title }}\"\n        env: { ISSUE_TITLE: '${{github.event.issue.title}}' }");
        assertThat(repaired(known, TITLE, CodeLanguage.SHELL, false))
                .isEqualTo(known.replace("${{ " + TITLE + " }}", "${ISSUE_TITLE}"));
    }

    @Test
    void javaScriptAndPowerShellReadTheirs() throws RepairException {
        String js =
                "jobs:\n  test:\n    steps:\n      - uses: actions/github-script@v7\n        with:\n          script: |\n            ";
        assertThat(repaired(js + "f('${{ " + TITLE + " }}')\n", TITLE, CodeLanguage.JAVASCRIPT, false))
                .startsWith("jobs:\n  test:\n    steps:\n      - uses: actions/github-script@v7\n")
                .contains("f(process.env.ISSUE_TITLE)\n")
                .contains("env:\n          ISSUE_TITLE: ${{ " + TITLE + " }}\n");
        assertThat(repaired(js + "f(`a ${{ " + TITLE + " }}`)\n", TITLE, CodeLanguage.JAVASCRIPT, false))
                .contains("f(`a ${process.env.ISSUE_TITLE}`)\n");
        assertThatThrownBy(() -> repaired(js + "f(${{ " + TITLE + " }})\n", TITLE, CodeLanguage.JAVASCRIPT, true))
                .isInstanceOf(RepairException.class);
        assertThat(repaired(step("echo \"${{ " + TITLE + " }}\""), TITLE, CodeLanguage.POWERSHELL, false))
                .contains("echo \"${env:ISSUE_TITLE}\"");
        assertThatThrownBy(() -> repaired(step("echo ${{ " + TITLE + " }}"), TITLE, CodeLanguage.CMD, true))
                .isInstanceOf(RepairException.class);
    }
}
