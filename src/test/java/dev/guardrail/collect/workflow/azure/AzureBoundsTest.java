package dev.guardrail.collect.workflow.azure;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pipeline that is larger than a bound is not taken for one that is read. */
@Timeout(60)
class AzureBoundsTest {

    private static final String ROOT = "azure-pipelines.yml";

    @Test
    void nodesThatLoopsMultiplyAreTold() {
        String each = "{'${{ each v in parameters.p }}': [";
        assertThat(gap(Map.of(
                        ROOT,
                        "trigger: [main]\nparameters:\n- name: p\n  default: [" + "x,".repeat(300) + "]\nsteps:\n- "
                                + each.repeat(3) + "{bash: echo}" + "]}".repeat(3) + "\n- bash: mvn test\n")))
                .isEqualTo("azure-pipelines.yml:6: the pipeline is read only in part:"
                        + " after 50,000 nodes, templates, loops and values are not expanded");
    }

    @Test
    void templatesInMoreTemplatesThanAzureTakesAreTold() {
        assertThat(gap(Map.of(
                        ROOT, "steps:\n- template: t.yml\n", "t.yml", "steps:\n- bash: mvn test\n- template: t.yml\n")))
                .isEqualTo(
                        "t.yml:3: the pipeline is read only in part: templates in more than 100 other templates are left out");
    }

    @Test
    void aHundredTemplatesInEachOtherAreRead() {
        assertThat(gaps(chain(100))).isEmpty();
        assertThat(gap(chain(101))).startsWith("t100.yml:3: ");
    }

    private static Map<String, String> chain(int templates) {
        Map<String, String> files = new HashMap<>();
        files.put(ROOT, "steps:\n- template: t1.yml\n");
        for (int i = 1; i <= templates; i++) {
            String next = i == templates ? "- bash: mvn verify\n" : "- template: t" + (i + 1) + ".yml\n";
            files.put("t" + i + ".yml", "steps:\n- bash: mvn test\n" + next);
        }
        return files;
    }

    @Test
    void textsThatValuesMakeTooLongAreTold() {
        String value = "parameters:\n- name: p\n  default: " + "x".repeat(15_000) + "\n";
        assertThat(gap(Map.of(
                        ROOT,
                        "trigger: [main]\n" + value
                                + "steps:\n- bash: mvn test ${{ parameters.p }} ${{ parameters.p }}\n")))
                .isEqualTo("azure-pipelines.yml:6: the pipeline is read only in part:"
                        + " values of more than 20,000 characters are not put into a text");
    }

    @Test
    void variablesThatMultiplyAreTold() {
        String doubling = IntStream.range(0, 30)
                .mapToObj(i -> "  v" + i + ": $(v" + (i + 1) + ")$(v" + (i + 1) + ")\n")
                .collect(joining());
        for (String last : List.of("x", "''")) {
            assertThat(gap(Map.of(
                            ROOT, "variables:\n" + doubling + "  v30: " + last + "\nsteps:\n- bash: mvn test $(v0)\n")))
                    .endsWith("values of more than 20,000 characters are not put into a text");
        }
        assertThat(gaps(Map.of(
                        ROOT, "variables:\n  a: $(b)\n  b: $(a)\n  c: $(c)\nsteps:\n- bash: mvn test $(a) $(c)\n")))
                .isEmpty();
    }

    @Test
    void aMatrixWithMoreLegsThanAreReadIsTold() {
        String legs = IntStream.range(0, 1001)
                .mapToObj(i -> "      l" + i + ": {A: x}\n")
                .collect(joining());
        assertThat(gap(Map.of(
                        ROOT, "jobs:\n- job: a\n  strategy:\n    matrix:\n" + legs + "  steps:\n  - bash: mvn test\n")))
                .isEqualTo(
                        "azure-pipelines.yml:2: the pipeline is read only in part: a matrix with more than 1,000 legs is left out");
    }

    @Test
    void moreConditionsOfOneJobThanAreReadAreTold() {
        assertThat(gaps(conditions(100))).isEmpty();
        assertThat(gap(conditions(101)))
                .isEqualTo("azure-pipelines.yml:2: the pipeline is read only in part:"
                        + " of the conditions of one job, the first 100 are read");
    }

    private static Map<String, String> conditions(int number) {
        String all = IntStream.range(0, number).mapToObj(i -> "variables.v" + i).collect(joining(", "));
        return Map.of(ROOT, "jobs:\n- job: a\n  condition: and(" + all + ")\n  steps:\n  - bash: mvn test\n");
    }

    @Test
    void moreFilesThanAreReadAreTold() {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i <= 2000; i++) {
            files.put(
                    ".azure-pipelines/p" + String.format("%04d", i) + ".yml",
                    "trigger: none\nsteps: [{bash: mvn test}]\n");
        }
        assertThat(gap(files))
                .isEqualTo(".azure-pipelines/p2000.yml: the pipeline is read only in part:"
                        + " of the files of pipelines, the first 2,000 are read");
    }

    private static String gap(Map<String, String> files) {
        List<Gap> gaps = gaps(files);
        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.evidence()).isEqualTo(Evidence.WORKFLOWS);
            assertThat(gap.kind()).isEqualTo(Gap.Kind.UNREADABLE);
        });
        Gap gap = gaps.get(0);
        return gap.path() + (gap.place().line() == 0 ? "" : ":" + gap.place().line()) + ": " + gap.reason();
    }

    private static List<Gap> gaps(Map<String, String> files) {
        return new AzureCollector(new Readings())
                .collect(FilesSnapshot.ofTexts(files)).stream()
                        .filter(Gap.class::isInstance)
                        .map(Gap.class::cast)
                        .toList();
    }
}
