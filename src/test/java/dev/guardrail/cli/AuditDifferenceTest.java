package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why it is red today and was green yesterday. */
class AuditDifferenceTest {

    private static final String WORKFLOW = ".github/workflows/ci.yml";
    private static final String STEPS =
            "on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: ";
    private static final String WAIVER =
            "waivers:\n  - {rule: ci-weakening/check-muted, reason: flaky, owner: ada_l," + " expires: 2026-02-10}\n";

    @TempDir
    private Path folder;

    private AuditedRepository audited = new AuditedRepository(TestRepository.at(Path.of("")));

    @BeforeEach
    void build() {
        audited = new AuditedRepository(TestRepository.init(folder.resolve("repository")));
        write(WORKFLOW, STEPS + "pytest -q\n");
        write("guardrail.yaml", "version: 1\nfail-at: high\n");
        audited.repository().commit("Base");
    }

    @Test
    void theFactsDecide() {
        commit("a.txt", "a\n");
        Path green = audit("green");
        commit(WORKFLOW, STEPS + "pytest -q || true\n");
        Path red = audit("red");
        assertThat(difference(green, red))
                .contains(
                        "the audits are of different ranges: ",
                        "green.json (HEAD~1..HEAD) is green: ",
                        "red.json (HEAD~1..HEAD) is red: ",
                        "what decides the facts: green.json is red with the facts of red.json; red.json is green with"
                                + " the facts of green.json + check loss at .github/workflows/ci.yml:6",
                        "findings that only red.json has high: .github/workflows/ci.yml:6: `pytest` can no longer fail")
                .doesNotContain("the policy", "what differs");
    }

    @Test
    void thePolicyDecides() throws IOException {
        commit(WORKFLOW, STEPS + "pytest -q || true\n");
        Path policy = Files.writeString(folder.resolve("lenient.yaml"), "version: 1\nfail-at: critical\n");
        Path red = audit("red");
        Path yellow = audit("yellow", "--policy", policy.toString());
        assertThat(difference(red, yellow))
                .contains(
                        "the policy: red.json is yellow with the policy of yellow.json; yellow.json is red with the"
                                + " policy of red.json",
                        "- guardrail.yaml:2: fail-at: high + lenient.yaml:2: fail-at: critical")
                .doesNotContain("the facts");
    }

    @Test
    void theDayDecides() {
        write("guardrail.yaml", "version: 1\nfail-at: high\n" + WAIVER);
        audited.repository().commit("Waive");
        commit(WORKFLOW, STEPS + "pytest -q || true\n");
        Path waived = audit("waived", "--date", "2026-02-10");
        Path expired = audit("expired", "--date", "2026-02-11");
        assertThat(difference(waived, expired))
                .contains("what decides the day: waived.json is red with the day of expired.json; expired.json is"
                        + " yellow with the day of waived.json 2026-02-11 instead of 2026-02-10")
                .contains("findings that are decided otherwise", ": open instead of waived at guardrail.yaml:")
                .doesNotContain("different ranges");
    }

    @Test
    void aWaiverInACommentDecides() {
        String muted = "pytest -q || true\n";
        String comment = "  # guardrail: waive[ci-weakening/check-muted] until 2026-02-10 because it is flaky\n";
        commit(WORKFLOW, STEPS + muted);
        Path red = audit("red", "--trust", "head");
        commit(WORKFLOW, STEPS + "pytest -q\n");
        commit(WORKFLOW, STEPS + muted.strip() + comment);
        Path waived = audit("waived", "--trust", "head");
        assertThat(difference(red, waived))
                .contains(
                        "the waivers in comments: red.json is yellow with the waivers in comments of waived.json;",
                        "+ " + WORKFLOW + ":6: waive[ci-weakening/check-muted] until 2026-02-10");
    }

    @Test
    void factsAndPolicyDecideTogether() throws IOException {
        commit("a.txt", "a\n");
        Path green = audit("green");
        commit(WORKFLOW, STEPS + "pytest -q || true\n");
        Path policy = Files.writeString(folder.resolve("lenient.yaml"), "version: 1\nfail-at: critical\n");
        Path yellow = audit("yellow", "--policy", policy.toString());
        assertThat(difference(green, yellow))
                .contains(
                        "the facts: green.json is red with the facts of yellow.json;",
                        "yellow.json is red with the policy of green.json");
    }

    @Test
    void whatTurnsNothingIsListedApart() {
        commit("a.txt", "a\n");
        Path one = audit("one");
        commit("b.txt", "b\n");
        Path other = audit("other");
        assertThat(difference(one, other))
                .contains("what differs and turns nothing the facts", "changed file at b.txt")
                .doesNotContain("what decides");
        assertThat(difference(one, one)).endsWith(" nothing differs in what they were judged from ");
    }

    @Test
    void anAuditOfAnotherBuildIsNotCompared() throws IOException {
        commit("a.txt", "a\n");
        Path one = audit("one");
        Path other = Files.writeString(
                folder.resolve("other.json"), Files.readString(one).replace("\"code\":\"", "\"code\":\"0"));
        Invocation explained = Invocation.of("explain", "--diff", one.toString(), other.toString());
        assertThat(explained.code()).isEqualTo(2);
        assertThat(explained.error())
                .contains("other.json: guardrail ", " made this audit, and guardrail ", " does not judge it again: ")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ci", "--format=json", "--fix", "--range=a..b", "--audit=a.json"})
    void anotherQuestionIsRefused(String argument) {
        Invocation explained = Invocation.of("explain", "--check", "a.json", argument);
        assertThat(explained.code()).isEqualTo(2);
        assertThat(explained.error())
                .startsWith("guardrail: `--check` and `--diff` are about audits in files as a whole");
    }

    private String difference(Path was, Path now) {
        Invocation explained = Invocation.of("explain", "--diff", was.toString(), now.toString());
        assertThat(explained.error()).isEmpty();
        assertThat(explained.code()).isZero();
        // Lines end where the terminal does.
        return explained.out().replace(folder + "/", "").replaceAll("\\s+", " ");
    }

    private Path audit(String name, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--format", "json"));
        arguments.addAll(List.of(options));
        Invocation audit = audited.last(arguments.toArray(String[]::new));
        try {
            return Files.writeString(folder.resolve(name + ".json"), audit.out());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void commit(String path, String text) {
        write(path, text);
        audited.repository().commit("Change " + path);
    }

    private void write(String path, String text) {
        audited.repository().write(path, text);
    }
}
