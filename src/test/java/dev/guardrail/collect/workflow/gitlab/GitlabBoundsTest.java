package dev.guardrail.collect.workflow.gitlab;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pipeline that is larger than a bound is not taken for one that is read. */
@Timeout(60)
class GitlabBoundsTest {

    private static final String ROOT = ".gitlab-ci.yml";
    private static final String ELSEWHERE = "include: {project: a/b, ref: v1, file: c.yml}\n";

    @Test
    void nodesThatReferencesMultiplyAreTold() {
        String fan = ".a0: {script: [mvn test]}\n"
                + each(
                        1,
                        5,
                        i -> ".a" + i + ":\n  script:\n" + ("  - !reference [.a" + (i - 1) + ", script]\n").repeat(20));
        assertThat(gaps(Map.of(ROOT, fan + "t:\n  script: [!reference [.a4, script], mvn verify]\n")))
                .contains(".gitlab-ci.yml:1: the pipeline is read only in part:"
                        + " what `!reference` brings to one job beyond 20,000 nodes is left out");
    }

    @Test
    void referencesInACircleAreRefusedAlsoWhereOtherFilesAreNotRead() {
        String circle = ".a:\n  script:\n  - !reference [.b, script]\n.b:\n  script: !reference [.a, script]\n";
        for (String include : List.of("", ELSEWHERE)) {
            assertThat(gaps(Map.of(ROOT, include + circle + "t:\n  script: [!reference [.a, script], mvn test]\n")))
                    .isNotEmpty()
                    .allMatch(gap -> gap.endsWith(
                            "refused by GitLab: `!reference` leads in a circle, or through more than 10 others"));
        }
    }

    @Test
    void parentsInACircleAreRefusedAlsoWhereOtherFilesAreNotRead() {
        assertThat(gaps(Map.of(ROOT, ELSEWHERE + ".a: {extends: .a}\nt: {extends: .a, script: [mvn test]}\n")))
                .containsExactly(".gitlab-ci.yml:3: refused by GitLab:"
                        + " `extends` leads from job `t` in a circle, or through more than 11 jobs");
    }

    @Test
    void aMatrixWithMoreCombinationsThanGitLabTakesIsRefused() {
        String matrix = "t:\n  script: [mvn test]\n  parallel:\n    matrix:\n    - A: [" + "x, ".repeat(101)
                + "]\n      B: [y, z]\n";
        assertThat(gaps(Map.of(ROOT, matrix)))
                .containsExactly(
                        ".gitlab-ci.yml:1: refused by GitLab: the matrix of job `t` has more than 200 combinations");
    }

    @Test
    void moreFilesThanAreReadAreTold() {
        Map<String, String> files = new HashMap<>();
        files.put(ROOT, "include: ci/*.yml\n");
        for (int i = 0; i <= 1000; i++) {
            files.put("ci/p" + String.format("%04d", i) + ".yml", "t" + i + ": {script: [mvn test]}\n");
        }
        assertThat(gaps(files))
                .containsExactly("ci/p0999.yml: the pipeline is read only in part:"
                        + " of the files that it includes, the first 1,000 are read");
    }

    @Test
    void aHundredAndFiftyFilesThatIncludeEachOtherAreRead() {
        Map<String, String> files = new HashMap<>();
        files.put(ROOT, "include: f0.yml\n");
        for (int i = 0; i < 150; i++) {
            files.put(
                    "f" + i + ".yml",
                    (i < 149 ? "include: f" + (i + 1) + ".yml\n" : "") + "t" + i + ": {script: [mvn test]}\n");
        }
        assertThat(gaps(files)).isEmpty();
        assertThat(GitlabRuns.of(FilesSnapshot.ofTexts(files), new Readings()))
                .extracting(job -> job.job().id())
                .contains("t149");
    }

    @Test
    void variablesThatMultiplyAreTold() {
        String doubling = each(0, 30, i -> "  V" + i + ": $V" + (i + 1) + "$V" + (i + 1) + "\n");
        assertThat(gaps(Map.of(ROOT, "variables:\n" + doubling + "  V30: x\nt:\n  image: $V0\n  script: [mvn test]\n")))
                .containsExactly(".gitlab-ci.yml:34: the pipeline is read only in part:"
                        + " values of more than 20,000 characters are not put into the name of an image");
    }

    @Test
    void pipelinesThatPipelinesStartAreReadAsDeepAsGitLabStartsThem() {
        Map<String, String> files = Map.of(
                ROOT,
                "a: {trigger: {include: a.yml}}\n",
                "a.yml",
                "b: {trigger: {include: b.yml}}\n",
                "b.yml",
                "t: {script: [mvn test]}\n");
        assertThat(GitlabRuns.of(FilesSnapshot.ofTexts(files), new Readings()))
                .extracting(job -> job.job().id())
                .contains("t");
    }

    private static String each(int first, int end, IntFunction<String> text) {
        return IntStream.range(first, end).mapToObj(text).collect(joining());
    }

    private static List<String> gaps(Map<String, String> files) {
        return new GitlabCollector(new Readings())
                .collect(FilesSnapshot.ofTexts(files)).stream()
                        .filter(Gap.class::isInstance)
                        .map(Gap.class::cast)
                        .peek(gap -> assertThat(gap.evidence()).isEqualTo(Evidence.WORKFLOWS))
                        .map(gap -> gap.path()
                                + (gap.place().line() == 0
                                        ? ""
                                        : ":" + gap.place().line()) + ": " + gap.reason())
                        .toList();
    }
}
