package dev.guardrail.collect.workflow.gitlab;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.pipeline.PipelineJob;
import dev.guardrail.fact.Gap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class GitlabReaderTest {

    private static final String TEST = "t: {script: [mvn test]}\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            - a | expected a mapping of jobs, found a list
            x | expected a mapping of jobs, found `x`
            a: &a [*a] | the alias refers to a node that contains it
            a: {extends: b, script: [x]}\\n.b: {extends: .c}\\n.c: {extends: .b} | refused by GitLab: job `a` extends `b`, which there is not
            a: {extends: .b, script: [x]}\\n.b: {extends: .b} | refused by GitLab: `extends` leads from job `a` in a circle, or through more than 11 jobs
            include: ../x.yml\\nt: {script: [x]} | refused by GitLab: there is no `../x.yml`
            """)
    void whatGitLabRefusesIsAGap(String text, String reason) {
        assertThat(gaps(text.replace("\\n", "\n"))).containsExactly(reason);
    }

    @Test
    void aLongChainOfParentsIsRefusedForItsLengthAlone() {
        assertThat(gaps(".j0: {script: [mvn test]}\n"
                        + each(1, 5000, i -> ".j" + i + ": {extends: .j" + (i - 1) + "}\n")
                        + "t: {extends: .j4999}\n"))
                .containsExactly(
                        "refused by GitLab: `extends` leads from job `t` in a circle, or through more than 11 jobs");
        assertThat(gaps(".j0: {script: [mvn test]}\n"
                        + each(1, 11, i -> ".j" + i + ": {extends: .j" + (i - 1) + "}\n")
                        + "t: {extends: .j10}\n"))
                .isEmpty();
    }

    @Test
    void jobsThatNeedEachOtherInALongCircleAreNamedInPart() {
        assertThat(gaps(each(0, 3000, i -> "j" + i + ": {script: [x], needs: [j" + (i + 1) % 3000 + "]}\n")))
                .containsExactly("refused by GitLab: jobs need each other: `j0`, `j1`, `j2`, `j3`, `j4`, `j5`, `j6`,"
                        + " `j7`, `j8`, `j9` and 2990 more");
    }

    @Test
    void parentsThatShareParentsArePutTogetherOnce() {
        String all = each(
                0,
                11,
                level -> each(
                        0,
                        10,
                        i -> ".l" + level + "x" + i + ": {script: [mvn test], extends: ["
                                + (level == 0 ? "" : parents(level - 1)) + "]}\n"));
        assertThat(jobs(all + "t: {extends: .l10x0}\n")).isNotEmpty();
        assertThat(gaps(all + "t: {extends: .l10x0}\n")).isEmpty();
    }

    private static String parents(int level) {
        return IntStream.range(0, 10).mapToObj(i -> ".l" + level + "x" + i).collect(joining(", "));
    }

    @Test
    void referencesThatMultiplyOrGoInACircleComeToAnEnd() {
        String fan = ".a0: {script: [mvn test]}\n"
                + each(
                        1,
                        12,
                        i -> ".a" + i + ":\n  script:\n" + ("  - !reference [.a" + (i - 1) + ", script]\n").repeat(20));
        assertThat(jobs(fan + "t:\n  script: [!reference [.a11, script], mvn verify]\n"))
                .isNotEmpty();
        String circle = ".a:\n  script:\n" + "  - !reference [.a, script]\n".repeat(30);
        assertThat(jobs(circle + "t:\n  script: [!reference [.a, script], !reference [t, script], mvn test]\n"))
                .isNotEmpty();
    }

    @Test
    void includesInACircleAreReadOnce() {
        Map<String, String> files = Map.of(
                GitlabCollector.ROOT,
                "include: a.yml\n" + TEST,
                "a.yml",
                "include: [.gitlab-ci.yml, a.yml, b.yml]\n",
                "b.yml",
                "include: a.yml\nu: {script: [mvn verify]}\n");
        assertThat(GitlabRuns.of(FilesSnapshot.ofTexts(files), new Readings()))
                .extracting(job -> job.job().id())
                .contains("t", "u");
    }

    @Test
    void aConditionOfARuleCostsLittleWhateverItIs() {
        for (String condition : List.of(
                "(".repeat(3900),
                "$X =~ /" + "ab".repeat(1900) + "/",
                "$X =~ /^(a|aa)+$/",
                "$X =~ /.*.*.*.*.*.*.*.*z/")) {
            assertThat(jobs("variables: {X: " + "a".repeat(150) + "b}\nt:\n  script: [mvn test]\n  rules:\n  - if: '"
                            + condition + "'\n"))
                    .as(condition.substring(0, 10))
                    .isNotEmpty();
        }
    }

    @Test
    void manyRulesAndManyJobsAreRead() {
        assertThat(jobs("t:\n  script: [mvn test]\n  rules:\n" + "  - if: $X == 'y'\n".repeat(1000))
                        .size())
                .isEqualTo(2);
        assertThat(jobs(each(0, 1000, i -> "j" + i + ": {script: [mvn test]}\n"))
                        .size())
                .isEqualTo(2000);
    }

    @Test
    void wrongTypesAreReadAsFarAsTheyMakeSense() {
        assertThat(jobs("""
                include: {local: [a], project: {x: y}, file: {a: b}}
                stages: x
                variables: [a]
                default: [x]
                workflow: x
                t: [x]
                u: {script: {a: b}, rules: x, extends: {a: b}, needs: {a: b}, parallel: {matrix: x}, image: [x]}
                v: {script: !reference x, rules: [x, [y], {if: [a]}], only: {refs: {a: b}, variables: x}}
                w: {script: !reference [], trigger: {include: {a: b}}, allow_failure: [x], timeout: [x]}
                x: !reference [w]
                y: {script: [mvn test], when: [x], only: [[x]], except: x, inherit: x, environment: [x]}
                """)).isNotEmpty();
    }

    private static String each(int first, int end, java.util.function.IntFunction<String> text) {
        return IntStream.range(first, end).mapToObj(text).collect(joining());
    }

    private static List<String> gaps(String text) {
        return new GitlabCollector(new Readings())
                .collect(FilesSnapshot.ofTexts(Map.of(GitlabCollector.ROOT, text))).stream()
                        .filter(Gap.class::isInstance)
                        .map(fact -> ((Gap) fact).reason())
                        .toList();
    }

    private static List<PipelineJob> jobs(String text) {
        assertThat(gaps(text)).isNotNull();
        return GitlabRuns.of(FilesSnapshot.ofTexts(Map.of(GitlabCollector.ROOT, text)), new Readings());
    }
}
