package dev.guardrail.collect.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts with expressions, and what they read. */
class TemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "plain ; \"\" ; true",
                "a ${{ b }} c ${{ d }} ; \" b | d \" ; true",
                "${{ '}}' }} ; \" '}}' \" ; true",
                "${{ 'it''s }}' }}x ; \" 'it''s }}' \" ; true",
                "${{ a }}${{ b ; \" a \" ; false",
                "${{ 'a }} ; \"\" ; false",
            })
    void anExpressionEndsAtTheFirstBracesThatAreNotQuoted(String text, String expressions, boolean closed) {
        Template template = Template.of(text);

        assertThat(String.join("|", template.expressions())).isEqualTo(expressions);
        assertThat(template.closed()).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "steps.Unit.outcome == 'failure' ; steps.unit.outcome",
                "steps['unit']['outcome'] ; steps.unit.outcome",
                "contains(steps.*.outcome, 'failure') ; steps",
                "contains(toJSON(steps), 'failure') ; steps",
                "steps[inputs.name].outcome ; inputs.name,steps",
                "!(needs.a.outputs.b || env.C) ; env.c,needs.a.outputs.b",
                "contains('steps.unit.outcome', 'x') ; ''",
                "steps. ; ''",
                "${{ steps.a.outcome }} and ${{ env.B }} ; env.b,steps.a.outcome",
            })
    void aConditionReadsThePropertiesThatItNames(String condition, String reads) {
        assertThat(String.join(",", new TreeSet<>(Expressions.readsOfCondition(condition))))
                .isEqualTo(reads);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x ; x",
                "${{ true && 'a' }}-${{ env.B }} ; a-${{ env.B }}",
                "${{ job.status }} ; cancelled,failure,success",
                "{0}'s ${{ 1 }}}} ; {0}'s 1}}",
                "${{ env.B ; ${{ env.B",
            })
    void anExpressionThatOnlyARunKnowsStandsAsItIsWritten(String text, String versions) {
        assertThat(Expressions.versions(text, Contexts.ANY).stream()
                        .map(Version::text)
                        .collect(Collectors.joining(",")))
                .isEqualTo(versions);
    }
}
