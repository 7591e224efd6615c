package dev.guardrail.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Auditor;
import dev.guardrail.finding.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of every guardrail, through the whole pipeline. */
class GuardrailCasesTest {

    private static final Auditor AUDITOR = new Auditor();

    static Stream<Arguments> cases() {
        return GuardrailFolder.all().stream()
                .flatMap(folder -> folder.caseNames().stream().map(name -> Arguments.of(folder, name)));
    }

    @Test
    void thereAreCases() {
        assertThat(cases()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void aGuardrailFindsWhatItsCaseExpects(GuardrailFolder folder, String name) {
        GuardrailCase example = folder.guardrailCase(name);

        List<Finding> findings = example.findings(AUDITOR);

        assertThat(example.isMetBy(findings))
                .withFailMessage(() -> folder + "/cases/" + name + ".yaml: expected " + example.expected()
                        + " but found " + summary(findings))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void theNameOfACaseSaysWhetherItExpectsFindings(GuardrailFolder folder, String name) {
        GuardrailCase example = folder.guardrailCase(name);

        assertThat(name).matches("(reports|ignores|edge)-[a-z0-9-]+");
        if (!name.startsWith("edge-")) {
            assertThat(example.expected().isEmpty()).isEqualTo(name.startsWith("ignores-"));
        }
    }

    private static List<String> summary(List<Finding> findings) {
        return findings.stream().map(ExpectedFinding::summary).toList();
    }
}
