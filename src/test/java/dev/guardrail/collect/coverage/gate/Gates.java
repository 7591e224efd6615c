package dev.guardrail.collect.coverage.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.ParameterValue;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the collector finds in one file, as texts. */
final class Gates {

    private Gates() {}

    @Test
    void oneUnreadableFileHidesNoOther() {
        List<Fact> facts = collect(Map.of(
                "a/pyproject.toml", "[tool.coverage\n",
                "b/package.json", "{\"nyc\": ",
                "c/setup.cfg", "[coverage:report]\nfail_under = many\n",
                "d/.coveragerc", "[report]\nfail_under = 101\n",
                "e/.coveragerc", "[report]\nfail_under = 100\n"));
        assertThat(facts).hasSize(5);
        assertThat(facts)
                .filteredOn(Gap.class::isInstance)
                .hasSize(4)
                .allSatisfy(gap -> assertThat(((Gap) gap).evidence()).isEqualTo(Evidence.COVERAGE));
        assertThat(facts.get(4)).isInstanceOf(CoverageGate.class);
        assertThat(new CoverageGateCollector()
                        .collect(new FilesSnapshot(Map.of("pom.xml", new byte[2 << 20])), List.of()))
                .containsExactly(new Gap(
                        Evidence.COVERAGE,
                        Place.file("pom.xml"),
                        "too large to read: 2097152 bytes, the limit is 1048576"));
    }

    @Test
    void programsThatOnlyLookNestedEndSoon() {
        String nested = "coverage: {thresholds: (".repeat(30_000);
        assertThat(gates("vite.config.ts", nested)).isEmpty();
        assertThat(gates("jest.config.js", "coverageThreshold: ([".repeat(40_000)))
                .isEmpty();
        assertThat(gates("nyc.config.js", "'check-coverage': /[".repeat(40_000)))
                .isEmpty();
        assertThat(gates("build.gradle", "violationRules { minimum ".repeat(30_000)))
                .isEmpty();
    }

    @Test
    void aFileThatIsTheSameOnBothSidesIsReadOnce() {
        Snapshot snapshot = FilesSnapshot.ofTexts(Map.of(".coveragerc", "[report]\nfail_under = 80\n"));
        CoverageGateCollector collector = new CoverageGateCollector();
        List<Fact> first = collector.collect(snapshot, List.of());
        List<Fact> second = collector.collect(snapshot, List.of());
        assertThat(first).hasSize(1);
        assertThat(second.get(0)).isSameAs(first.get(0));
    }

    static List<Fact> collect(Map<String, String> files) {
        Snapshot snapshot = FilesSnapshot.ofTexts(files);
        return new CoverageGateCollector().collect(snapshot, new WorkflowCollector().collect(snapshot));
    }

    static List<String> gates(String path, String text) {
        return collect(Map.of(path, text)).stream()
                .filter(CoverageGate.class::isInstance)
                .map(Gates::describe)
                .toList();
    }

    static String describe(Fact fact) {
        CoverageGate gate = (CoverageGate) fact;
        return gate.line() + " " + gate.identity() + " " + gate.minimum().toPlainString();
    }

    static List<String> gaps(String path, String text) {
        return collect(Map.of(path, text)).stream()
                .filter(Gap.class::isInstance)
                .map(fact -> ((Located) fact).line() + ": " + ((Gap) fact).reason())
                .toList();
    }

    static boolean enforces(String path, String text, String tool, String command) {
        return collect(Map.of(path, text)).stream()
                .filter(CoverageGate.class::isInstance)
                .map(CoverageGate.class::cast)
                .filter(gate -> gate.tool().equals(tool))
                .anyMatch(gate -> new Setting("", "", new ParameterValue.Patterns(gate.enforcers()), gate.place())
                        .covers(command));
    }
}
