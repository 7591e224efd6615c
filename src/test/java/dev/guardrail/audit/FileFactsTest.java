package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Verdict;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are read only because a guardrail matches on what is in them. */
class FileFactsTest {

    private static final String POLICY = "version: 1\npacks: [workflows]\ndocuments: [conf/*]\n";

    private static final Map<String, String> BROKEN = Map.of(
            ".github/workflows/a.yml",
            "on: push\njobs: {a: {runs-on: x, container: 'a:1', steps: [{run: x}]}}\n",
            "Dockerfile",
            "this is prose\n",
            "conf/a.yaml",
            "a: [\n");

    @Test
    void nothingIsReadWhereNoGuardrailMatchesOnIt() {
        assertThat(audit(POLICY).gaps()).extracting(Gap::evidence).doesNotContain(Evidence.FILES);
    }

    @ParameterizedTest
    @CsvSource({
        "ContainerImage, image != '', Dockerfile",
        "DockerInstruction, keyword != '', Dockerfile",
        "ConfigValue, value == 'x', conf/a.yaml",
    })
    void whatCannotBeReadLeavesTheGuardrailThatMatchesOnItPending(String type, String where, String path) {
        Audit audit = audit(POLICY + guardrail(type, where));
        assertThat(audit.gaps())
                .filteredOn(gap -> gap.evidence() == Evidence.FILES)
                .extracting(Gap::path)
                .containsExactly(path);
        assertThat(audit.verdict()).isNotEqualTo(Verdict.GREEN);
    }

    @Test
    void anImageOfADockerfileIsOfTheGuardrailThatAsksAndOfNoOther() {
        Map<String, String> files = new TreeMap<>(BROKEN);
        files.put("Dockerfile", "FROM b:latest\n");
        Audit audit = Changes.audit(
                Changes.of(Map.of(), files, EvidenceFiles.NOTHING),
                "version: 1\n" + guardrail("ContainerImage", "tag == 'latest'"));
        assertThat(audit.findings())
                .filteredOn(finding ->
                        finding.rule().equals("acme/a") || finding.rule().equals("workflows/unpinned-image"))
                .extracting(Finding::rule, finding -> finding.location().place().path())
                .containsExactlyInAnyOrder(
                        tuple("acme/a", "Dockerfile"), tuple("workflows/unpinned-image", ".github/workflows/a.yml"));
    }

    @Test
    void everyFileOfThePathsIsJudgedWhetherItChangedOrNot() {
        String longFile = "x\n".repeat(9);
        Map<String, String> before = Map.of("src/a.py", longFile, "vendor/b.py", longFile);
        Map<String, String> after = Map.of("src/a.py", longFile, "vendor/b.py", longFile, "src/c.py", longFile);
        Audit audit = Changes.audit(
                Changes.of(before, after, EvidenceFiles.NOTHING),
                "version: 1\npaths: {exclude: ['vendor/**']}\n" + guardrail("SourceFile", "lines > 8"));
        assertThat(audit.findings())
                .filteredOn(finding -> finding.rule().equals("acme/a"))
                .extracting(finding -> finding.location().place().path() + " " + finding.origin())
                .containsExactlyInAnyOrder("src/a.py preexisting", "src/c.py introduced");
    }

    private static Audit audit(String policy) {
        return Changes.audit(Changes.of(Map.of(), BROKEN, EvidenceFiles.NOTHING), policy);
    }

    private static String guardrail(String type, String where) {
        return "guardrails:\n- {id: acme/a, match: " + type + ", where: '" + where.replace('\'', '"')
                + "', message: found, severity: high, because: reasons}\n";
    }
}
