package dev.guardrail.collect.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.Trigger;
import dev.guardrail.fact.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions over what only a run knows that are constant all the same. */
class PossibleCasesTest {

    private static final Contexts NO_MATRIX =
            new Contexts(Cells.NONE, List.of(), Contexts.Place.STEP, Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "success() && failure() ; NEVER",
                "!always() ; NEVER",
                "always() && false ; NEVER",
                "failure() && !failure() ; NEVER",
                "failure() && success() && github.ref ; NEVER",
                "cancelled() && success() ; NEVER",
                "!(success() || !success()) ; NEVER",
                "success() || failure() ; SOMETIMES",
                "always() ; SOMETIMES",
                "always() || failure() ; SOMETIMES",
                "!cancelled() && !failure() ; SOMETIMES",
                "success() || failure() || cancelled() ; SOMETIMES",
                "github.ref == 'x' && github.ref == 'y' ; NEVER",
                "github.ref == 'x' && github.ref != 'X' ; NEVER",
                "github.ref != 'x' || github.ref != 'y' ; ALWAYS",
                "github.ref != 'x' && github.ref != 'y' ; SOMETIMES",
                "github.ref == 'x' && github.ref_name == 'y' ; SOMETIMES",
                "inputs.n == 1 && inputs.n == '1' ; SOMETIMES",
                "inputs.n == 1 && inputs.n == 'one' ; NEVER",
                "inputs.a == inputs.b && inputs.a != inputs.b ; NEVER",
                "inputs.a && !inputs.a ; NEVER",
                "inputs.a == '' && inputs.a ; NEVER",
                "startsWith(github.ref, 'refs/tags/') && !startsWith(github.ref, 'refs/tags/') ; NEVER",
                "startsWith(github.ref, 'refs/tags/') && github.ref == 'refs/heads/main' ; NEVER",
                "contains(github.ref, 'a') || contains(github.ref, 'b') ; SOMETIMES",
                "job.status == 'failed' ; NEVER",
                "runner.os == 'linux' ; SOMETIMES",
                "runner.os == 'ubuntu-latest' ; NEVER",
                "steps.there.outcome == 'failure' ; SOMETIMES",
                "steps.there.outcome == 'failed' ; NEVER",
                "steps.absent.outcome == 'failure' ; NEVER",
                "steps.absent.outputs.x ; NEVER",
                "steps.there.outputs.x == 'y' ; SOMETIMES",
                "steps['THERE'].outputs.x ; SOMETIMES",
                "needs.any.result == 'failure' ; SOMETIMES",
                "hashFiles('') ; NEVER",
                "hashFiles('**/x') ; SOMETIMES",
                "fromJSON('') ; SOMETIMES",
                "nothing('x') ; SOMETIMES",
                "contains('abc') ; SOMETIMES",
            })
    void whatCannotBeAndWhatMustBeIsConstant(String expression, Truth holds) {
        Contexts steps = NO_MATRIX.ofSteps(Set.of("there"));

        assertThat(Expressions.condition(expression, steps)).isEqualTo(new Judgement(holds, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "github.ref == github.ref ; ALWAYS",
                "github.ref != github['REF'] ; NEVER",
                "github.ref < github.ref ; NEVER",
                "github.ref > (github.ref) ; NEVER",
                "github.ref <= github.ref ; ALWAYS",
                "inputs.n >= inputs.n ; ALWAYS",
                "(inputs.n >= inputs.n) == false ; NEVER",
                "inputs.n > inputs.n == true ; NEVER",
                "steps.there.outcome >= steps.there.outcome ; ALWAYS",
                "inputs.n >= inputs.m ; SOMETIMES",
                "github.event.commits.*.id == github.event.commits.*.id ; SOMETIMES",
            })
    void aPropertyComparedWithItselfIsConstant(String expression, Truth holds) {
        assertThat(Expressions.condition(expression, NO_MATRIX.ofSteps(Set.of("there"))))
                .isEqualTo(new Judgement(holds, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "push ; github.event_name == 'pull_request' ; NEVER",
                "push ; github.event_name == 'PUSH' ; SOMETIMES",
                "push ; github.event_name != 'push' ; NEVER",
                "push, pull_request ; github.event_name == 'pull_request' ; SOMETIMES",
                "push, pull_request ; github.event_name == 'schedule' ; NEVER",
                "push, pull_request ; github.event_name == 'push' && github.event.pull_request ; NEVER",
                "pull_request ; github.ref == 'refs/heads/main' ; NEVER",
                "pull_request ; startsWith(github.ref, 'refs/pull/') ; SOMETIMES",
                "pull_request ; startsWith(github.ref, 'refs/tags/') ; NEVER",
                "pull_request, push ; startsWith(github.ref, 'refs/tags/') ; SOMETIMES",
                "push ; github.ref == 'refs/heads/main' ; SOMETIMES",
                "push ; github.ref == 'main' ; NEVER",
                "push ; github.head_ref != '' ; NEVER",
                "pull_request ; github.head_ref ; SOMETIMES",
                "schedule ; startsWith(github.ref, 'refs/tags/') ; NEVER",
                "workflow_call, push ; github.event_name == 'pull_request' ; SOMETIMES",
                "workflow_dispatch ; startsWith(github.ref, 'refs/tags/') ; SOMETIMES",
            })
    void eventsThatCannotComeMakeAConditionNeverTrue(String events, String expression, Truth holds) {
        assertThat(onEvents(expression, events)).isEqualTo(holds);
    }

    @Test
    void theFiltersOfAPushSayWhichReferencesCome() {
        Trigger.Filter branches = new Trigger.Filter("branches", List.of("main", "release/**"));
        Trigger push = new Trigger(Place.file("x"), "push", List.of(branches));

        assertThat(on("startsWith(github.ref, 'refs/tags/')", push)).isEqualTo(Truth.NEVER);
        assertThat(on("github.ref == 'refs/heads/main'", push)).isEqualTo(Truth.SOMETIMES);
        assertThat(on("github.ref == 'refs/heads/release/1'", push)).isEqualTo(Truth.SOMETIMES);
        assertThat(on("github.ref == 'refs/heads/develop'", push)).isEqualTo(Truth.NEVER);
    }

    private static Truth onEvents(String expression, String events) {
        return on(
                expression,
                Stream.of(events.split(", "))
                        .map(event -> new Trigger(Place.file("x"), event, List.of()))
                        .toArray(Trigger[]::new));
    }

    private static Truth on(String expression, Trigger... triggers) {
        Contexts contexts = new Contexts(Cells.NONE, List.of(triggers), Contexts.Place.JOB, Optional.empty());
        return Expressions.condition(expression, contexts).holds();
    }
}
