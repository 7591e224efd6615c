package dev.guardrail.collect.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Linter;
import dev.guardrail.fact.LinterFinding;
import dev.guardrail.fact.LinterRun;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinterCollectorTest {

    private static final String PATH = ".github/workflows/ci.yml";
    private static final String WORKFLOW = """
            on: push
            jobs:
              test:
                runs-on: ubuntu-latest
                steps:
                  - run: cd "${{ github.workspace }}" && echo $A
                  - shell: sh
                    run: |
                      make
                      echo $B
                  - shell: pwsh
                    run: echo $C
              windows:
                runs-on: windows-latest
                steps:
                  - run: echo $D
            """;

    private final List<Map<String, String>> given = new ArrayList<>();

    @Test
    void aScriptIsCheckedAsItsShellRunsItWithoutItsExpressions() {
        collect("{\"comments\":[]}");
        assertThat(given)
                .containsExactly(
                        Map.of(
                                "1.bash",
                                "set -e\ncd \"" + "_".repeat("${{ github.workspace }}".length()) + "\" && echo $A"),
                        Map.of("1.sh", "set -e\nmake\necho $B\n"));
    }

    @Test
    void aFindingStandsWhereItsTextStandsInTheWorkflow() {
        List<Fact> facts =
                collect("{\"comments\":[{\"file\":\"1.sh\",\"line\":3,\"endLine\":3,\"column\":6,\"endColumn\":8,"
                        + "\"level\":\"info\",\"code\":2086,\"message\":\"Quote it.\"}]}");
        assertThat(facts)
                .containsExactly(
                        new LinterFinding(
                                new Place(PATH, 10, 16, 10, 18),
                                "test",
                                2,
                                Linter.SHELLCHECK,
                                "SC2086",
                                LinterFinding.Level.INFO,
                                "Quote it."),
                        new LinterRun(Place.file(PATH), Linter.SHELLCHECK));
    }

    @Test
    void aFileOnWhichTheLinterFailsIsAGapAndTheOthersAreChecked() {
        Linters linters = (linter, options, files) -> {
            if (files.values().stream().anyMatch(text -> text.contains("./bad"))) {
                throw UnusableLinterException.onFiles("`actionlint` fails with exit code 2");
            }
            return "[]";
        };
        Map<String, String> files = new HashMap<>();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            files.put(".github/workflows/" + name + ".yml", "on: push\njobs: {" + name + ": {uses: ./x}}\n");
        }
        files.put(".github/workflows/c.yml", "on: push\njobs: {c: {uses: ./bad}}\n");

        List<Fact> facts = new LinterCollector(linters, new Readings())
                .collect(FilesSnapshot.ofTexts(files), Set.of(Linter.ACTIONLINT), Place.file("policy.yaml"));

        assertThat(facts)
                .filteredOn(Gap.class::isInstance)
                .containsExactly(new Gap(
                        Evidence.LINTERS,
                        Place.file(".github/workflows/c.yml"),
                        "`actionlint` fails with exit code 2"));
        assertThat(facts).filteredOn(LinterRun.class::isInstance).hasSize(4);
    }

    @Test
    void aTextThatBothSidesHaveIsCheckedOnce() {
        Linters linters = (linter, options, files) -> {
            given.add(Map.copyOf(files));
            return "{\"comments\":[{\"file\":\"1.bash\",\"line\":2,\"endLine\":2,\"column\":1,\"endColumn\":5,"
                    + "\"level\":\"info\",\"code\":2086,\"message\":\"Quote it.\"}]}";
        };
        LinterCollector collector = new LinterCollector(linters, new Readings());
        String before = script("echo $A");
        String after = before + "      - run: echo $B\n      - run: echo $A\n";
        Place policy = Place.file("guardrail.yaml");
        List<Fact> base =
                collector.collect(FilesSnapshot.ofTexts(Map.of(PATH, before)), Set.of(Linter.SHELLCHECK), policy);
        List<Fact> head = collector.collect(
                FilesSnapshot.ofTexts(Map.of("a/action.yml", "", PATH, after)), Set.of(Linter.SHELLCHECK), policy);
        assertThat(given).containsExactly(Map.of("1.bash", "set -e\necho $A"), Map.of("1.bash", "set -e\necho $B"));
        assertThat(lines(base)).containsExactly(6);
        assertThat(lines(head)).containsExactly(6, 7, 8);
    }

    private static String script(String run) {
        return "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: " + run + "\n";
    }

    private static List<Integer> lines(List<Fact> facts) {
        return facts.stream()
                .filter(LinterFinding.class::isInstance)
                .map(fact -> ((LinterFinding) fact).place().line())
                .toList();
    }

    @Test
    void aLinterThatSaysSomethingElseIsMissingEvidence() {
        assertThat(collect("Segmentation fault"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Gap.class,
                        gap -> assertThat(gap.reason()).isEqualTo("what `shellcheck` prints cannot be read"));
    }

    @Test
    void aLinterThatIsNotInstalledIsMissingEvidence() {
        assertThat(new LinterCollector(new PrintedLinters(Map.of()), new Readings())
                        .collect(
                                FilesSnapshot.ofTexts(Map.of(PATH, WORKFLOW)),
                                Set.of(Linter.ACTIONLINT),
                                Place.file("guardrail.yaml")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Gap.class,
                        gap -> assertThat(gap.reason())
                                .isEqualTo("`actionlint` is not installed: it is not on the PATH"));
    }

    private List<Fact> collect(String printed) {
        Linters linters = (linter, options, files) -> {
            given.add(Map.copyOf(files));
            return files.containsKey("1.sh") ? printed : "{\"comments\":[]}";
        };
        return new LinterCollector(linters, new Readings())
                .collect(
                        FilesSnapshot.ofTexts(Map.of(PATH, WORKFLOW)),
                        Set.of(Linter.SHELLCHECK),
                        Place.file("guardrail.yaml"));
    }
}
