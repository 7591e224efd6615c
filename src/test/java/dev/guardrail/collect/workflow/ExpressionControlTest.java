package dev.guardrail.collect.workflow;

import static dev.guardrail.collect.workflow.FactsOfWorkflow.expressions;
import static dev.guardrail.collect.workflow.FactsOfWorkflow.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.fact.ContextRead;
import dev.guardrail.fact.Control;
import dev.guardrail.fact.EnvironmentFile;
import dev.guardrail.fact.EnvironmentWrite;
import dev.guardrail.fact.Expression;
import dev.guardrail.fact.ExpressionSlot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who decides what expressions read, and through what values come. */
class ExpressionControlTest {

    @Test
    void whoControlsAPropertyDependsOnTheEvents() {
        assertThat(control("pull_request_target", "github.event.pull_request.title"))
                .isEqualTo(Control.STRANGER);
        assertThat(control("pull_request_target", "github.event.pull_request.number"))
                .isEqualTo(Control.GITHUB);
        assertThat(control("push", "github.event.pull_request.title")).isEqualTo(Control.GITHUB);
        assertThat(control("push", "github.ref_name")).isEqualTo(Control.COLLABORATOR);
        assertThat(control("{push: {branches: [main]}}", "github.ref_name")).isEqualTo(Control.MAINTAINER);
        assertThat(control("{push: {branches: ['v*']}}", "github.ref_name")).isEqualTo(Control.COLLABORATOR);
        assertThat(control("issues", "toJSON(github.event)")).isEqualTo(Control.STRANGER);
        assertThat(control("push", "vars.x")).isEqualTo(Control.MAINTAINER);
        assertThat(control("{workflow_dispatch: {inputs: {x: {type: string}}}}", "inputs.x"))
                .isEqualTo(Control.COLLABORATOR);
        assertThat(control("{workflow_dispatch: {inputs: {x: {type: choice}}}}", "inputs.x"))
                .isEqualTo(Control.MAINTAINER);
        assertThat(control("{workflow_call: {inputs: {x: {type: string}}}}", "inputs.x"))
                .isEqualTo(Control.UNKNOWN);
        assertThat(control("push", "steps.x.outputs.y")).isEqualTo(Control.UNKNOWN);
        assertThat(control("push", "steps.x.outcome")).isEqualTo(Control.GITHUB);
    }

    @Test
    void aConditionCanKeepStrangersOut() {
        String title = "github.event.pull_request.title";
        assertThat(guarded("pull_request_target", "github.event.label.name == 'ok'", title))
                .isEqualTo(Control.STRANGER);
        assertThat(guarded(
                        "pull_request_target",
                        "github.event.pull_request.head.repo.full_name == github.repository",
                        title))
                .isEqualTo(Control.COLLABORATOR);
        assertThat(guarded("pull_request_target", "${{ !github.event.pull_request.head.repo.fork }}", title))
                .isEqualTo(Control.COLLABORATOR);
        assertThat(guarded("[pull_request_target, push]", "github.event_name == 'push'", title))
                .isEqualTo(Control.GITHUB);
        assertThat(guarded(
                        "issue_comment",
                        "contains(fromJSON('[\"OWNER\", \"MEMBER\"]'), github.event.comment.author_association)",
                        "github.event.comment.body"))
                .isEqualTo(Control.COLLABORATOR);
    }

    @Test
    void aVariableTheMatrixAndAnOutputHandOnWhatTheyRead() {
        List<Expression> found = expressions("""
                on: issues
                env:
                  TITLE: ${{ github.event.issue.title }}
                  PLAIN: x
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    outputs:
                      body: ${{ github.event.issue.body }}
                    steps:
                      - run: echo
                  b:
                    needs: a
                    runs-on: ubuntu-latest
                    strategy:
                      matrix:
                        x: ["${{ needs.a.outputs.body }}"]
                        y: [1, 2]
                    env:
                      MORE: ${{ env.TITLE }}
                    steps:
                      - env:
                          PLAIN: ${{ env.PLAIN }}
                        run: ${{ env.MORE }} ${{ env.PLAIN }} ${{ matrix.x }} ${{ matrix.y }} ${{ env.NEVER }}
                """);
        assertThat(found)
                .filteredOn(one -> one.slot() == ExpressionSlot.RUN)
                .flatExtracting(Expression::reads)
                .extracting(
                        ContextRead::path,
                        ContextRead::control,
                        ContextRead::origin,
                        read -> read.source().line())
                .containsExactly(
                        tuple("env.more", Control.STRANGER, "github.event.issue.title", 3),
                        tuple("env.plain", Control.MAINTAINER, "env.plain", 23),
                        tuple("matrix.x", Control.STRANGER, "github.event.issue.body", 9),
                        tuple("matrix.y", Control.MAINTAINER, "matrix.y", 24),
                        tuple("env.never", Control.UNKNOWN, "env.never", 24));
    }

    @Test
    void aReadInAConditionIsNotPartOfTheValue() {
        assertThat(found("a.b == 'x' && c.d || e.f").get(0).reads())
                .extracting(ContextRead::path, ContextRead::inValue)
                .containsExactly(tuple("a.b", false), tuple("c.d", true), tuple("e.f", true));
        assertThat(found("case(a.b, c.d, format('{0}', e.f))").get(0).reads())
                .extracting(ContextRead::path, ContextRead::inValue)
                .containsExactly(tuple("a.b", false), tuple("c.d", true), tuple("e.f", true));
        assertThat(found("contains(a.b, 'x')").get(0).control()).isEqualTo(Control.GITHUB);
    }

    private static List<Expression> found(String expression) {
        return expressions("""
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - run: echo ${{ %s }}
                """.formatted(expression));
    }

    @Test
    void aScriptHandsOnWhatItWrites() {
        List<EnvironmentWrite> writes = only(EnvironmentWrite.class, """
                on: pull_request_target
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    env:
                      TITLE: ${{ github.event.pull_request.title }}
                      NAME: fixed
                    steps:
                      - run: |
                          short=$(echo "$TITLE" | cut -c1-9)
                          echo "title=$short" >> "$GITHUB_OUTPUT"
                          echo "name=$NAME" >> $GITHUB_OUTPUT
                          { echo 'body<<EOF'; echo "${{ github.head_ref }}"; echo EOF; } >> "$GITHUB_ENV"
                          echo "$HOME/bin" | tee -a "$GITHUB_PATH"
                          jq -r .title pr.json >> "$GITHUB_STATE"
                          cat <<EOF >> "$GITHUB_ENV"
                          A=$TITLE
                          B=b
                          EOF
                      - shell: pwsh
                        run: |
                          "foo=$env:TITLE" >> $env:GITHUB_ENV
                          'foo=bar' | Out-File -FilePath $env:GITHUB_PATH -Append
                      - shell: cmd
                        run: echo A=%TITLE%>>%GITHUB_ENV%
                """);
        assertThat(writes)
                .extracting(
                        write -> write.line(),
                        EnvironmentWrite::file,
                        EnvironmentWrite::name,
                        EnvironmentWrite::control,
                        EnvironmentWrite::constant)
                .containsExactly(
                        tuple(11, EnvironmentFile.OUTPUT, "title", Control.STRANGER, false),
                        tuple(12, EnvironmentFile.OUTPUT, "name", Control.MAINTAINER, false),
                        tuple(13, EnvironmentFile.ENV, "body", Control.STRANGER, false),
                        tuple(14, EnvironmentFile.PATH, "", Control.MAINTAINER, false),
                        tuple(15, EnvironmentFile.STATE, "", Control.UNKNOWN, false),
                        tuple(16, EnvironmentFile.ENV, "A", Control.STRANGER, false),
                        tuple(16, EnvironmentFile.ENV, "B", Control.MAINTAINER, true),
                        tuple(22, EnvironmentFile.ENV, "foo", Control.STRANGER, false),
                        tuple(23, EnvironmentFile.PATH, "foo", Control.MAINTAINER, true),
                        tuple(25, EnvironmentFile.ENV, "A", Control.STRANGER, false));
    }

    private static Control control(String on, String expression) {
        return guarded(on, "true", expression);
    }

    private static Control guarded(String on, String condition, String expression) {
        List<Expression> found = expressions("""
                on: %s
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - if: %s
                        run: echo ${{ %s }}
                """.formatted(on, condition, expression));
        return found.stream()
                .filter(one -> one.slot() == ExpressionSlot.RUN)
                .findFirst()
                .orElseThrow()
                .reads()
                .get(0)
                .control();
    }
}
