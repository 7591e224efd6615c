package dev.guardrail.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Auditor;
import dev.guardrail.rule.BuiltInFolders;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleIndex;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of every built-in guardrail, through the whole pipeline. */
class GuardrailCasesTest {

    private static final RuleTester TESTER = new RuleTester(new Auditor());
    private static final CaseReader READER = new CaseReader(RuleIndex.builtIn().catalogue());

    @Test
    void thereAreGuardrails() {
        assertThat(BuiltInFolders.all()).hasSizeGreaterThan(10);
    }

    @TestFactory
    Stream<DynamicContainer> aGuardrailFindsWhatItsCasesExpect() {
        return BuiltInFolders.all().stream().map(GuardrailCasesTest::cases);
    }

    @TestFactory
    Stream<DynamicContainer> aRuleOfClaimsConcludesWhatItsCasesExpect() {
        return BuiltInFolders.ofClaims().stream()
                .map(folder -> cases(folder, new ClaimCases(folder).test(new Auditor())));
    }

    private static DynamicContainer cases(RuleFolder folder) {
        return cases(folder, TESTER.test(RuleCases.of(folder, READER)));
    }

    private static DynamicContainer cases(RuleFolder folder, TestedRule tested) {
        DynamicTest complete = DynamicTest.dynamicTest(
                "every kind of case is there and can be read",
                () -> assertThat(tested.problems()).isEmpty());
        Stream<DynamicTest> results = tested.results().stream().map(GuardrailCasesTest::passes);
        return DynamicContainer.dynamicContainer(folder.id(), Stream.concat(Stream.of(complete), results));
    }

    private static DynamicTest passes(Outcome result) {
        List<String> differences = result.differences();
        return DynamicTest.dynamicTest(
                result.name(), () -> assertThat(differences).isEmpty());
    }
}
