package dev.guardrail.collect.workflow.azure;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.pipeline.PipelineJob;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Step;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class AzureReaderTest {

    private static final String ROOT = "azure-pipelines.yml";
    private static final String TEMPLATE = "t.yml";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            - a | expected a pipeline, found a list
            x | expected a pipeline, found `x`
            steps: []\\nsteps: [] | refused by Azure: `steps` is already defined
            a: &a [*a] | the alias refers to a node that contains it
            steps:\\n- template: ../../x.yml | refused by Azure: there is no `../../x.yml`
            steps:\\n- template: /etc/x.yml | refused by Azure: there is no `/etc/x.yml`
            steps:\\n- template: a\\b.yml | refused by Azure: there is no `a\\b.yml`
            """)
    void whatAzureRefusesIsAGap(String text, String reason) {
        assertThat(gaps(Map.of(ROOT, text.replace("\\n", "\n")))).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"x.yml@other", "t.yml@self", "'${{ parameters.file }}.yml'", "/t.yml", "./t.yml"})
    void aTemplateThatIsThereOrElsewhereIsNotMissed(String name) {
        assertThat(gaps(Map.of(ROOT, "steps:\n- template: " + name + "\n", TEMPLATE, "steps: []\n")))
                .isEmpty();
    }

    @Test
    void theNameOfABranchIsNoStep() {
        assertThat(new AzureCollector(new Readings())
                        .collect(
                                FilesSnapshot.ofTexts(Map.of(ROOT, "trigger: [main]\nsteps: [{bash: mvn test}, x]\n"))))
                .filteredOn(Step.class::isInstance)
                .extracting(fact -> ((Step) fact).run())
                .containsExactly("mvn test");
    }

    @Test
    void templatesThatUseThemselvesOrEachOtherComeToAnEnd() {
        assertThat(commands(Map.of(
                        ROOT,
                        "steps:\n- template: t.yml\n",
                        TEMPLATE,
                        "steps:\n- bash: mvn test\n- template: u.yml\n",
                        "u.yml",
                        "steps:\n- template: t.yml\n- template: u.yml\n")))
                .contains("mvn test");
    }

    @Test
    void valuesThatMultiplyFromTemplateToTemplateComeToAnEnd() {
        for (String value : List.of(
                "[" + repeated("'${{ parameters.x }}'", 30, ", ") + "]",
                "{"
                        + IntStream.range(0, 10)
                                .mapToObj(i -> "k" + i + ": '${{ parameters.x }}'")
                                .collect(joining(", "))
                        + "}",
                "'" + repeated("${{ parameters.x }}", 50, "") + "'")) {
            assertThat(commands(Map.of(
                            ROOT,
                            "steps:\n- template: t.yml\n  parameters: {x: [a, b]}\n",
                            TEMPLATE,
                            "steps:\n- bash: mvn test\n- template: t.yml\n  parameters:\n    x: " + value + "\n")))
                    .contains("mvn test");
        }
    }

    @Test
    void loopsInLoopsComeToAnEndAlsoWhereTheyBringNothing() {
        String each = "[{'${{ each v in parameters.p }}': ";
        assertThat(commands(
                        ROOT,
                        "parameters:\n- name: p\n  default: [" + repeated("x", 1000, ",") + "]\nsteps:\n"
                                + "- bash: mvn test\n- ${{ each v in parameters.p }}: " + each.repeat(4) + "[]"
                                + "}]".repeat(4) + "\n"))
                .contains("mvn test");
    }

    @Test
    void aConditionOfAnyDepthIsComparedByItsText() {
        for (String condition : List.of(
                "and(".repeat(20_000) + "true" + ")".repeat(20_000),
                "not(".repeat(900) + "true" + ")".repeat(900),
                "eq(" + "a[".repeat(1900),
                "eq('" + "x".repeat(3900) + "', variables.open)")) {
            assertThat(facts(Map.of(ROOT, "steps:\n- bash: mvn test\n  condition: " + condition + "\n")))
                    .filteredOn(Condition.class::isInstance)
                    .hasSize(2);
        }
    }

    @Test
    void anExpressionWithoutAnEndStaysAsItIsWritten() {
        assertThat(commands(ROOT, "steps:\n- bash: \"mvn test " + "${{ ".repeat(100_000) + "\"\n"))
                .isNotNull();
        assertThat(commands(ROOT, "steps:\n- bash: mvn test\n- bash: \"echo ${{ " + "x".repeat(100_000) + " }}\"\n"))
                .contains("mvn test");
    }

    @Test
    void manyVariablesAreNotCopiedForEachJob() {
        String variables =
                IntStream.range(0, 8000).mapToObj(i -> "  v" + i + ": x\n").collect(joining());
        assertThat(jobs(Map.of(
                        ROOT,
                        "trigger: none\nvariables:\n" + variables + "jobs:\n"
                                + "- job: a\n  steps:\n  - bash: mvn test\n".repeat(800))))
                .hasSize(800);
    }

    @Test
    void wrongTypesAreReadAsFarAsTheyMakeSense() {
        assertThat(facts(Map.of(ROOT, """
                extends: {template: [a], parameters: [x]}
                parameters: [x, {name: [y]}, {name: z, type: [a], default: {a: b}}]
                variables: [a, [b], {name: [x], value: {}}]
                trigger: {branches: x, paths: {include: {a: b}}}
                pr: [[a]]
                schedules: {cron: x}
                resources: x
                stages: {a: b}
                jobs:
                - job: [a]
                - deployment: x
                  strategy: x
                  pool: {demands: {a: b}}
                - template: ''
                - job: q
                  strategy: {matrix: [a]}
                  steps:
                  - {task: 'Bash@3', inputs: [x]}
                  - {bash: [x]}
                  - {task: {a: b}}
                  - script:
                  - '${{ if true }}': x
                  - '${{ each x in parameters.z }}': {bash: mvn test}
                  - '${{ each x }}': [{bash: mvn}]
                  - '${{ else }}': [{bash: 'mvn test ${{ format() }} ${{ in() }} ${{ }} ${{ parameters. }}'}]
                """))).isNotEmpty();
    }

    private static String repeated(String text, int times, String between) {
        return String.join(between, Collections.nCopies(times, text));
    }

    private static List<String> gaps(Map<String, String> files) {
        return new AzureCollector(new Readings())
                .collect(FilesSnapshot.ofTexts(files)).stream()
                        .filter(Gap.class::isInstance)
                        .map(fact -> ((Gap) fact).reason())
                        .toList();
    }

    private static List<PipelineJob> jobs(Map<String, String> files) {
        return AzureRuns.of(FilesSnapshot.ofTexts(files), new Readings()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fact> facts(Map<String, String> files) {
        assertThat(new AzureCollector(new Readings()).collect(FilesSnapshot.ofTexts(files)))
                .isNotEmpty();
        return jobs(files).stream().flatMap(job -> job.facts().stream()).toList();
    }

    private static List<String> commands(String path, String text) {
        return commands(Map.of(path, text));
    }

    private static List<String> commands(Map<String, String> files) {
        return facts(files).stream()
                .flatMap(fact -> fact instanceof Command command ? Stream.of(command.text()) : Stream.empty())
                .toList();
    }
}
