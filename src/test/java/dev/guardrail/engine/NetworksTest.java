package dev.guardrail.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.ImportCycle;
import dev.guardrail.fact.Oversight;
import dev.guardrail.fact.ParameterValue;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ReferenceKind;
import dev.guardrail.fact.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Built-in guardrails are made when there are facts that they need. */
class NetworksTest {

    private static final Place PLACE = Place.line("ci.yml", 3);
    private static final String UNPINNED = "workflows/unpinned-action";
    private static final String CYCLE = "imports/cycle-introduced";
    private static final Fact SETTING = new Setting(UNPINNED, "allow", new ParameterValue.Actions(List.of()), PLACE);
    private static final Fact REFERENCE =
            new ActionReference(PLACE, "build", 1, "a/b@v1", "a", "b", "", "v1", ReferenceKind.TAG_OR_BRANCH, "");
    private static final Fact CYCLIC = new ImportCycle(PLACE, List.of("a.py", "b.py"));
    private static final Fact OVERSIGHT = new Oversight(PLACE, "build", 1, Oversight.Kind.UNDEFINED_VALUE, "x");

    private final Networks growing = new Networks.Growing();

    @Test
    void eachGuardrailIsKnownBeforeItIsMade() {
        Networks whole = new Networks.Whole(growing.models());
        assertThat(growing.rules()).isEqualTo(whole.rules());
        for (String rule : whole.rules()) {
            assertThat(growing.bothSides().uses(rule))
                    .as(rule)
                    .isEqualTo(whole.bothSides().uses(rule));
        }
    }

    @Test
    void aGuardrailIsMadeOnceAndWhereEachOfItsTypesIsThere() {
        assertThat(made(SETTING)).doesNotContain(UNPINNED);
        assertThat(made(REFERENCE)).doesNotContain(UNPINNED, CYCLE);
        assertThat(made(SETTING, REFERENCE)).containsOnlyOnce(UNPINNED).doesNotContain(CYCLE);
        assertThat(made(SETTING, REFERENCE)).containsOnlyOnce(UNPINNED);
    }

    @Test
    void aGuardrailThatIsNotSelectedIsNotMade() {
        assertThat(growing.of(List.of(SETTING, REFERENCE), List.of(), CYCLE::equals))
                .isEmpty();
    }

    @Test
    void theThirdNetworkHasAllTheRest() {
        assertThat(made(CYCLIC)).containsOnlyOnce(CYCLE);
        assertThat(made(SETTING, REFERENCE)).contains(UNPINNED).doesNotContain(CYCLE);
        List<Network> last = growing.of(List.of(OVERSIGHT), List.of(), rule -> true);
        assertThat(last.get(last.size() - 1).rules()).contains("coverage/patch-below-threshold");
        assertThat(growing.of(List.of(SETTING, REFERENCE, CYCLIC, OVERSIGHT), List.of(), rule -> true))
                .hasSize(3)
                .flatMap(Network::rules)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(growing.rules());
    }

    private List<String> made(Fact... facts) {
        return growing.of(List.of(facts), List.of(), rule -> true).stream()
                .flatMap(network -> network.rules().stream())
                .toList();
    }
}
