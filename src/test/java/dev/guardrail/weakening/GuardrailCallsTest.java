package dev.guardrail.weakening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A change that weakens the call of Guardrail itself is one critical finding, however the call is written. */
class GuardrailCallsTest {

    /**
     * A change.
     *
     * @param finding the rule about Guardrail's own call that reports it; {@code any} of them, or {@code none}
     */
    private record Pair(String name, String finding, Map<String, String> before, Map<String, String> after) {}

    static final Path PAIRS = Path.of("src/test/resources/dev/guardrail/weakening/guardrail-calls.json");
    private static final String WORKFLOW = ".github/workflows/ci.yml";
    private static final String CALL = """
            on: pull_request
            permissions: {}
            jobs:
              audit:
                runs-on: ubuntu-24.04
                timeout-minutes: 5
                steps:
                  - run: guardrail audit --range origin/main...HEAD --fail-on yellow --coverage cov.xml
            """;

    /** What general rules say, too, of checks whose call is Guardrail's. */
    private static final Set<String> GENERAL = Set.of(
            "ci-weakening/check-removed",
            "ci-weakening/check-muted",
            "ci-weakening/check-disabled",
            "ci-weakening/check-hollowed",
            "ci-weakening/check-narrowed",
            "ci-weakening/pin-loosened",
            "ci-weakening/strictness-relaxed",
            "workflows/muted-failure",
            "workflows/continue-on-error",
            "workflows/constant-condition",
            "workflows/unpinned-action");

    @TestFactory
    Stream<DynamicTest> aWeakenedCallIsOneCriticalFinding() throws IOException {
        return Stream.of(new ObjectMapper().readValue(PAIRS.toFile(), Pair[].class))
                .map(pair -> DynamicTest.dynamicTest(pair.name(), () -> {
                    List<Finding> all = Introduced.by(pair.before(), pair.after());
                    List<Finding> own = own(all);
                    assertThat(own)
                            .as(String.valueOf(all))
                            .hasSize(pair.finding().equals("none") ? 0 : 1);
                    assertThat(own)
                            .allMatch(finding -> finding.severity() == Severity.CRITICAL)
                            .allMatch(finding -> pair.finding().equals("any")
                                    || finding.rule().contains("-" + pair.finding()));
                    if (!own.isEmpty()) {
                        assertThat(all)
                                .filteredOn(finding -> GENERAL.contains(finding.rule()))
                                .allMatch(finding -> !finding.message().contains("guardrail"));
                    }
                }));
    }

    @Test
    void whatIsWeakenedIsFoundAmongHarmlessEdits() {
        List<UnaryOperator<String>> harmless = List.of(
                text -> text.replace("  audit:", "  judge:"),
                text -> text.replace("- run: ", "- name: Judge\n        run: "),
                text -> text.replace("--fail-on yellow", "--fail-on=yellow"),
                text -> text.replace("guardrail audit", "timeout 900 guardrail audit"),
                text -> text.replace("timeout-minutes: 5", "timeout-minutes: 20"),
                text -> text.replace("on: pull_request", "on: [pull_request, merge_group]"),
                text -> text.replace("cov.xml", "cov.xml --tests t.xml --format markdown"),
                text -> text.replace("origin/main...HEAD", "ci"));
        List<UnaryOperator<String>> weakening = List.of(
                text -> text.replace("cov.xml", "cov.xml --trust head"),
                text -> text.replace("cov.xml", "cov.xml --policy ci/lax.yaml"),
                text -> text.replaceFirst("--fail-on.yellow", ""),
                text -> text.replaceFirst("--fail-on.yellow", "--fail-on never"),
                text -> text.replaceFirst("--coverage \\S+", ""),
                text -> text.replaceFirst("--range \\S+", "--worktree"),
                text -> text.stripTrailing() + " || true\n",
                text -> text.replaceFirst("on: .*", "on: push"),
                text -> text.replace("permissions: {}", "env: {A: b}\npermissions: {}")
                        .replace("    runs-on", "    if: false\n    runs-on"));
        Random random = new Random(15);
        for (int i = 0; i < 120; i++) {
            String text = CALL;
            for (UnaryOperator<String> edit : harmless) {
                text = random.nextInt(3) == 0 ? edit.apply(text) : text;
            }
            boolean weak = random.nextBoolean();
            String whole =
                    weak ? weakening.get(random.nextInt(weakening.size())).apply(text) : text;
            List<Finding> found = own(Introduced.by(Map.of(WORKFLOW, CALL), Map.of(WORKFLOW, whole)));
            assertThat(found).as(whole).hasSize(weak ? 1 : 0);
        }
    }

    private static List<Finding> own(List<Finding> all) {
        List<Finding> own = new ArrayList<>(all);
        own.removeIf(finding -> !finding.rule().startsWith("ci-weakening/guardrail-"));
        return own;
    }
}
