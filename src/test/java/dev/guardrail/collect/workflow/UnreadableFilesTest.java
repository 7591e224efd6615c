package dev.guardrail.collect.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableFilesTest {

    private static final String PATH = ".github/workflows/ci.yml";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            - a | 1 | refused by GitHub: expected the workflow to be a mapping, found a list
            on: push | 1 | refused by GitHub: expected the key `jobs` in the workflow
            jobs: {a: {runs-on: x, steps: [{run: y}]}} | 1 | refused by GitHub: expected the key `on` in the workflow
            on: push\\njobs: [] | 2 | refused by GitHub: expected `jobs` to be a mapping, found a list
            on: push\\njobs:\\n  a: x | 3 | refused by GitHub: expected `a` to be a mapping, found `x`
            on: push\\njobs:\\n  a: {runs-on: x} | 3 | refused by GitHub: expected the key `steps` in `a`
            on: push\\njobs:\\n  a: {steps: [x]} | 3 | refused by GitHub: expected an item of `steps` to be a mapping, found `x`
            on: push\\njobs:\\n  a: {steps: [{name: x}]} | 3 | refused by GitHub: expected one of the keys `cancel`, `run`, `uses`, `wait`, `wait-all` in an item of `steps`
            on: push\\njobs:\\n  a: {runs-on: x, steps: [{uses: checkout}]} | 3 | refused by GitHub: expected `owner/repository@ref`, `./path` or `docker://image`, found `checkout`
            on: push\\non: push\\njobs: {} | 2 | refused by GitHub: the key `on` occurs twice
            on: push\\n\\tjobs: {} | 2 | while scanning for the next token: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)
            """)
    void whatGitHubRefusesIsAGapWithItsLine(String text, int line, String reason) {
        assertThat(read(text.replace("\\n", "\n").replace("\\tjobs", "\tjobs") + "\n"))
                .filteredOn(Gap.class::isInstance)
                .extracting(fact -> ((Gap) fact).line(), fact -> ((Gap) fact).reason())
                .contains(tuple(line, reason));
    }

    @Test
    void oneUnreadableFileHidesNoOther() {
        List<Fact> facts = new WorkflowCollector()
                .collect(FilesSnapshot.ofTexts(Map.of(
                        ".github/workflows/a.yml", "on: [\n",
                        ".github/workflows/b.yml", "on: push\njobs: {a: {runs-on: x, steps: [{uses: a/b@v1}]}}\n",
                        ".github/workflows/sub/c.yml", "not a workflow: [\n",
                        "docs/d.yml", "neither: [\n")));
        assertThat(facts).filteredOn(Gap.class::isInstance).hasSize(1);
        assertThat(facts).filteredOn(ActionReference.class::isInstance).hasSize(1);
    }

    @Test
    void aFileThatIsTooLargeIsAGap() {
        byte[] large = new byte[2 << 20];
        assertThat(new WorkflowCollector().collect(new FilesSnapshot(Map.of(PATH, large))))
                .containsExactly(new Gap(
                        dev.guardrail.fact.Evidence.WORKFLOWS,
                        Place.file(PATH),
                        "too large to read: 2097152 bytes, the limit is 1048576"));
    }

    private static List<Fact> read(String text) {
        return WorkflowCollector.read(PATH, text.getBytes(StandardCharsets.UTF_8))
                .facts();
    }
}
