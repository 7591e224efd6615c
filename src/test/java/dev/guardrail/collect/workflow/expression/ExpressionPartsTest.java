package dev.guardrail.collect.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.ExpressionPartKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionPartsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            a && '' || b; FALSE_CHOICE; ''
            a && (0) || b; FALSE_CHOICE; 0
            a && b && format('') || c; FALSE_CHOICE; format('')
            x || a && null || b; FALSE_CHOICE; null
            !(a && false || b); FALSE_CHOICE; false
            contains('main dev', github.ref_name); PART_OF_TEXT; contains('main dev', github.ref_name)
            a == b || Contains( 'x' , inputs['ref'] ); PART_OF_TEXT; Contains( 'x' , inputs['ref'] )
            github.actor == 'x[bot]' && a; BOT; github.actor == 'x[bot]'
            a || 'X[BOT]' == GitHub.Actor; BOT; 'X[BOT]' == GitHub.Actor
            github.actor_id == '49699333'; BOT; github.actor_id == '49699333'
            format('{0}', 1 < 2); CONSTANT; format('{0}', 1 < 2)
            format('{0} {1}', a, startsWith('ab', 'a')); CONSTANT; startsWith('ab', 'a')
            a[format('{0}', 'b')]; CONSTANT; format('{0}', 'b')
            vars[inputs.a].b; COMPUTED_INDEX; vars[inputs.a].b
            format('{0}', toJSON( secrets )); ALL_SECRETS; toJSON( secrets )
            secrets[matrix.a]; COMPUTED_SECRET; secrets[matrix.a]
            fromJSON(secrets.a).b; PARSED_SECRET; fromJSON(secrets.a)
            """)
    void aPartHasItsKindAndItsText(String expression, ExpressionPartKind kind, String text) {
        assertThat(ExpressionParts.of(expression))
                .filteredOn(part -> part.kind() == kind)
                .extracting(part -> expression.substring(part.start(), part.end()))
                .containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a && 'x' || ''",
                "a && '' || ''",
                "a && ''",
                "contains(a, 'x')",
                "contains(fromJSON('[\"main\"]'), github.ref_name)",
                "github.actor != 'x[bot]'",
                "!(github.actor == 'x[bot]')",
                "github.actor == 'ada'",
                "github.event.pull_request.user.login == 'x[bot]'",
                "github.actor_id == 1",
                "fromJSON('[1]')[0]",
                "a.*.b",
                "a['b'][0]",
                "'${{'",
                "format('{1}', 'a')",
                "secrets['a']",
                "toJSON(secrets.a)",
                "a &&",
                ""
            })
    void whatIsPlainHasNoPart(String expression) {
        assertThat(ExpressionParts.of(expression)).isEmpty();
    }

    @Test
    void aComparisonIsDecisiveWhereItAloneMakesTheExpressionTrue() {
        assertThat(decisive("github.actor == 'x[bot]' || a")).containsExactly(true);
        assertThat(decisive("github.actor == 'x[bot]' && a")).containsExactly(false);
        assertThat(decisive("format('{0}', github.actor == 'x[bot]')")).containsExactly(false);
        assertThat(decisive("!!(github.actor == 'x[bot]')")).containsExactly(false);
    }

    @Test
    void anIndexOfAConstantIsAConstant() {
        assertThat(ExpressionParts.of("vars[format('{0}', 'b')]"))
                .extracting(ExpressionParts.Part::kind)
                .containsExactly(ExpressionPartKind.CONSTANT);
    }

    @Test
    void aPartSaysWhatItIsAbout() {
        assertThat(ExpressionParts.of("contains('x', GitHub['Ref'])"))
                .extracting(ExpressionParts.Part::subject)
                .containsExactly("github.ref");
        assertThat(ExpressionParts.of("1 == 1"))
                .extracting(ExpressionParts.Part::subject)
                .containsExactly("true");
    }

    private static List<Boolean> decisive(String expression) {
        return ExpressionParts.of(expression).stream()
                .map(ExpressionParts.Part::decisive)
                .toList();
    }
}
