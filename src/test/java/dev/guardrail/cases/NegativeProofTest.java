package dev.guardrail.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Auditor;
import dev.guardrail.rule.BuiltInFolders;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleIndex;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of every built-in guardrail notice when one of its conditions is dropped or turned around. */
class NegativeProofTest {

    private static final Auditor AUDITOR = new Auditor();
    private static final CaseReader READER = new CaseReader(RuleIndex.builtIn().catalogue());

    static List<RuleFolder> folders() {
        return BuiltInFolders.all();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aCaseNoticesEachConditionThatIsMissing(RuleFolder folder) {
        NegativeProof proof = NegativeProof.of(AUDITOR, RuleCases.of(folder, READER));

        assertThat(proof.survivors()).as("what no case notices").isEmpty();
        assertThat(proof.untestable()).as("what does not compile").isEmpty();
    }
}
