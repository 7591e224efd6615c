package dev.guardrail.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.author.Fault;
import dev.guardrail.author.HouseRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of a built-in guardrail keeps to the house rules. */
class GuardrailFoldersTest {

    static List<RuleFolder> folders() {
        return Stream.concat(BuiltInFolders.all().stream(), BuiltInFolders.ofClaims().stream())
                .toList();
    }

    @Test
    void thereAreGuardrails() {
        assertThat(folders()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aFolderKeepsToTheHouseRules(RuleFolder folder) {
        assertThat(HouseRules.faults(folder))
                .filteredOn(fault -> fault.weight() == Fault.Weight.MISTAKE)
                .isEmpty();
    }
}
