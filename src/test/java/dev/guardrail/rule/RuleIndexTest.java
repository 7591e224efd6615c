package dev.guardrail.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.guardrail.fact.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleIndexTest {

    private static final RuleIndex INDEX = RuleIndex.builtIn();

    @Test
    void anIndexReadsAsItWasWritten() {
        RuleIndex read = RuleIndex.of(INDEX.toBytes());

        assertThat(read.catalogue().all())
                .hasSizeGreaterThan(10)
                .containsExactlyElementsOf(INDEX.catalogue().all());
        assertThat(read.others()).isNotEmpty().isEqualTo(INDEX.others());
    }

    @Test
    void theIndexSaysWhatTheFoldersSay() {
        List<RuleFolder> folders = BuiltInFolders.all();
        assertThat(INDEX.catalogue().ids()).hasSameSizeAs(folders);
        for (RuleFolder folder : folders) {
            Guardrail indexed = INDEX.catalogue().get(folder.id());
            Guardrail read = GuardrailReader.read(folder.id(), folder.rule(), folder.page(), indexed.source());
            assertThat(read.withParameters(asIndexed(read.parameters(), indexed)))
                    .isEqualTo(indexed);
        }
    }

    /** A page does not say how a rule reads a list. */
    private static List<Parameter> asIndexed(List<Parameter> read, Guardrail indexed) {
        return read.stream()
                .map(parameter -> parameter.kind() == Parameter.Kind.LIST
                        ? parameter.as(indexed.parameter(parameter.name())
                                .orElseThrow()
                                .kind())
                        : parameter)
                .toList();
    }

    @Test
    void theTextOfEachConditionStandsAtItsPlace() throws IOException {
        List<RuleSource> sources = new ArrayList<>(INDEX.others().values());
        INDEX.catalogue().all().forEach(guardrail -> sources.add(guardrail.source()));
        for (RuleSource source : sources) {
            assertThat(source.conditions()).isNotEmpty();
            for (Condition condition : source.conditions()) {
                assertThat(text(condition.place())).isEqualTo(condition.text());
            }
        }
    }

    @Test
    void aConditionThatAsksForNoFactIsOneConditionWithItsPattern() {
        assertThat(INDEX.source("verdict/green").conditions())
                .extracting(Condition::text)
                .startsWith("$thresholds : Thresholds()", "not GateConclusion( status == GateStatus.FAIL )");
    }

    @Test
    void aRuleThatIsNotThereHasNoSource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INDEX.source("x/y"))
                .withMessage("no rule x/y");
    }

    /** What stands between two positions of a rule file, which is ASCII. */
    private static String text(Place place) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(place.path()));
        List<String> within = new ArrayList<>(lines.subList(place.line() - 1, place.endLine()));
        int last = within.size() - 1;
        within.set(last, within.get(last).substring(0, place.endColumn() - 1));
        within.set(0, within.get(0).substring(place.column() - 1));
        return String.join("\n", within);
    }
}
