package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be known from what was collected is not said to be otherwise. */
class UnknownAnswersTest {

    /** A guardrail of the project that is off: no other one looks at the sizes of files. */
    private static final String POLICY = """
            version: 1
            packs: []
            rules: {acme/short-files: %s, workflows/unpinned-action: on}
            guardrails:
              - id: acme/short-files
                match: SourceFile
                where: 'lines > 2'
                message: "`{path}` is long"
                severity: high
                because: "long files are read by nobody"
            """;

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void init() {
        repository = TestRepository.init(folder.resolve("repository"));
    }

    @Test
    void aGuardrailWhoseFactsWereNotCollectedIsNotSaidToFindNothing() {
        longFile("off");
        assertThat(explain("--set", "acme/short-files=on"))
                .startsWith("about HEAD~1..HEAD: green still green, as far as facts were collected: ")
                .contains("with `enabled: true` of `acme/short-files`")
                .endsWith("still unknown not known: what `acme/short-files` would find: its facts (`SourceFile`) were"
                        + " not collected ");
        assertThat(run("explain", "--set", "acme/short-files=on", "--format", "json")
                        .out())
                .contains("\"uncollected\" : [", "\"SourceFile\"");
        assertThat(explain("--why-not", "acme/short-files"))
                .contains(
                        "`acme/short-files` is off by the policy",
                        "not known: what `acme/short-files` would find: its facts (`SourceFile`) were not collected");
    }

    @Test
    void itIsKnownWhereItIsOn() {
        longFile("on");
        assertThat(explain("--set", "acme/short-files=off"))
                .startsWith("about HEAD~1..HEAD: red green instead of red: ")
                .doesNotContain("unknown");
        assertThat(explain("--why-not", "acme/short-files")).contains("has 2 open findings");
    }

    @Test
    void aPolicyWhoseFactsWereNotCollectedIsNotSaidToDecide() {
        longFile("off");
        Path without = audit("without");
        longFile("on");
        Path with = audit("with");
        assertThat(Invocation.of("explain", "--diff", without.toString(), with.toString())
                        .out()
                        .replace(folder + "/", "")
                        .replaceAll("\\s+", " "))
                .contains("without.json is not judged, because no facts were collected for `acme/short-files`, with"
                        + " the policy of with.json; with.json is green with the policy of without.json");
    }

    @Test
    void withEvidenceItIsSaidWhatIsThenStillUnknown() {
        repository
                .write(".github/guardrail.yaml", "version: 1\nrequire: [coverage]\n")
                .write("a.py", "a = 1\n");
        repository.commit("Base");
        repository.write("a.py", "a = 2\n").commit("Change");
        assertThat(explain("--with", "coverage"))
                .startsWith("about HEAD~1..HEAD: pending green instead of pending: ")
                .contains("still unknown", "`coverage/patch-below-threshold`");
    }

    @Test
    void evidenceIsNotMissingWhereSomethingWasInspected() {
        repository.write("a_test.py", "def test_a():\n    assert f() == 1\n").commit("Base");
        repository.write("a_test.py", "def test_a():\n    assert f() == 2\n").commit("Change");
        assertThat(explain("--why-not", "tests/skipped-by-change")).doesNotContain("test report");
        assertThat(explain("--why-not", "tests/flaky")).contains("no test report was given");
    }

    @Test
    void anOverrideIsNamedWhereItIsAboutTheGuardrail() {
        repository.write(".github/guardrail.yaml", """
                version: 1
                overrides:
                  - in: .github/workflows/old/**
                    rules: {workflows/unpinned-action: {severity: low, parameters: {allow: [acme/*]}}}
                  - in: .github/**
                    rules: {workflows/unpinned-action: off}
                """);
        repository.commit("Base");
        repository
                .write(".github/workflows/ci.yml", UnpinnedRepository.workflow("# Nothing."))
                .commit("Change");
        assertThat(explain("--why-not", "workflows/unpinned-action"))
                .contains(
                        "an override of the policy is about `workflows/unpinned-action`: in `.github/**` it is off; in"
                                + " `.github/workflows/old/**` it is on with `severity: low`, `allow: acme/*`")
                .doesNotContain("there are none", "about something else");
    }

    private void longFile(String state) {
        repository.write(".github/guardrail.yaml", POLICY.formatted(state)).write("a.py", "a = 1\n");
        repository.commit("Base");
        repository.write("a.py", "a = 1\nb = 2\nc = 3\n").commit("Change");
    }

    private Path audit(String name) {
        Path file = folder.resolve(name + ".json");
        run("audit", "--report", "json=" + file);
        return file;
    }

    private String explain(String... options) {
        Invocation explained = run("explain", options);
        assertThat(explained.error()).isEmpty();
        return explained.out().replaceAll("[│├└─]", " ").replaceAll("\\s+", " ");
    }

    private Invocation run(String command, String... options) {
        return new UnpinnedRepository(repository).run(command, options);
    }
}
