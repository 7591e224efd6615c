package dev.guardrail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.table.Amendment;
import dev.guardrail.table.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a policy says of the bundled tables. */
class PolicyTablesTest {

    private static final Catalogue CATALOGUE = RuleIndex.builtIn().catalogue();

    @Test
    void aPolicyWithoutTablesLeavesThemAsTheyAre() {
        assertThat(tables("")).isEmpty();
    }

    @Test
    void rowsNameTheColumnsThatTheyHave() {
        assertThat(tables("tables: {vulnerable-actions: {rows: [{action: a/b, fixed: 2.0}], replace: true}}"))
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.table()).isEqualTo(TableName.VULNERABLE_ACTIONS);
                    assertThat(table.replaces()).isTrue();
                    assertThat(table.rows().get(0).cells()).containsExactly("a/b", "", "", "2.0", "");
                    assertThat(table.rows().get(0).origin()).isEqualTo("the policy");
                });
    }

    @Test
    void everyMistakeIsNamedWithItsLine() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> tables("""
                        tables:
                          vulnerable-action: {}
                          vulnerable-actions:
                            rows:
                              - {actoin: a/b}
                            replace: perhaps
                        """))
                .withMessageContaining(
                        "p.yaml:3: unknown table `vulnerable-action`; did you mean `vulnerable-actions`?")
                .withMessageContaining("p.yaml:6: unknown key `actoin` in a row of `vulnerable-actions`; did you mean")
                .withMessageContaining("p.yaml:6: a row of `vulnerable-actions` needs `action`")
                .withMessageContaining("p.yaml:7: expected `replace` to be true or false, found `perhaps`");
    }

    private static List<Amendment> tables(String yaml) {
        return PolicyReader.read(new PolicySource("p.yaml", "version: 1\n" + yaml + "\n"), CATALOGUE)
                .tables();
    }
}
