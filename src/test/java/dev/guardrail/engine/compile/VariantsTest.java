package dev.guardrail.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VariantsTest {

    private static final String RULE = """
            package guardrail.acme

            import dev.guardrail.fact.*
            import dev.guardrail.finding.Violation

            rule "acme/r"
              @severity( "low" )
            when
              $job : Job( timeoutMinutes == "" )
            then
              insertLogical( new Violation( drools.getRule().getName(), $job, "no limit" ) );
            end
            """;

    /** The second wall allows {@code eval}, so that only the first one can refuse this. */
    @Test
    void whatAMutantIsMadeToIsVettedLikeTheRule() {
        String hostile = RULE.replace("\nthen\n", "\n  eval( true )\nthen\n");
        assertThat(Variants.compile("rules/acme/r/rule.drl", List.of(RULE, hostile, RULE)))
                .hasSize(3)
                .satisfies(variants -> {
                    assertThat(variants.get(0)).isPresent();
                    assertThat(variants.get(1)).isEmpty();
                    assertThat(variants.get(2)).isPresent();
                });
    }

    @Test
    void aRuleThatNamesNothingOfWhatItMatchesCanBeCompiled() {
        String bare = RULE.replace("$job : ", "").replace("$job, \"no limit\"", "\"a.yml\", 1, \"no limit\"");
        assertThat(Variants.compile("rules/acme/r/rule.drl", List.of(bare)))
                .singleElement()
                .satisfies(variant -> assertThat(variant).isPresent());
    }
}
