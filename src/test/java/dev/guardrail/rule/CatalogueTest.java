package dev.guardrail.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.UnusableInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = RuleIndex.builtIn().catalogue();

    @Test
    void aCatalogueHasEveryFolderInTheOrderOfTheIds() {
        List<String> ids = catalogue.all().stream().map(Guardrail::id).toList();

        assertThat(ids)
                .isSorted()
                .containsExactlyElementsOf(BuiltInFolders.all().stream()
                        .map(RuleFolder::id)
                        .sorted()
                        .toList());
        assertThat(catalogue.ids()).containsExactlyElementsOf(ids);
    }

    @Test
    void aPackIsTheFirstSegmentOfAnId() {
        assertThat(catalogue.packs())
                .containsExactly(
                        "audits",
                        "ci",
                        "ci-weakening",
                        "coverage",
                        "dependencies",
                        "guardrails",
                        "imports",
                        "ledger",
                        "plan",
                        "security",
                        "tests",
                        "workflows");
    }

    @Test
    void whatAGuardrailSupersedesSupersedesNothing() {
        assertThat(catalogue.all())
                .allSatisfy(guardrail -> assertThat(guardrail.relations().supersedes())
                        .allSatisfy(
                                id -> assertThat(catalogue.get(id).relations().supersedes())
                                        .isEmpty()));
    }

    @Test
    void anIdGetsItsGuardrail() {
        assertThat(catalogue.get("workflows/unpinned-action").id()).isEqualTo("workflows/unpinned-action");
    }

    @Test
    void anUnknownIdIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> catalogue.get("workflows/unpined-action"))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage(
                        "unknown guardrail `workflows/unpined-action`;" + " did you mean `workflows/unpinned-action`?");
        assertThat(catalogue.find("workflows/unpined-action")).isEmpty();
    }
}
