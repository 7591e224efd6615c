package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Scenario;
import dev.guardrail.explain.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Audits that somebody changed: what they say does not follow from what they were judged from. */
class TamperedAuditTest {

    private static final Auditor AUDITOR = new Auditor();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> AUDITS = new TreeMap<>();

    /** How often each kind is tried, each time with something else chosen by chance. */
    private static final int SEEDS = 2;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void audit() throws IOException, GitAPIException {
        for (Scenario scenario : Scenario.all()) {
            Path repository = folder.resolve(scenario.toString());
            scenario.build(Files.createDirectory(repository));
            List<String> arguments = new ArrayList<>(List.of("audit", "--repo", repository.toString()));
            arguments.addAll(scenario.arguments());
            arguments.addAll(
                    List.of("--format", "json", "--date", scenario.today().toString()));
            AUDITS.put(
                    scenario.toString(),
                    Invocation.of(arguments.toArray(String[]::new)).out());
        }
    }

    static List<String> scenarios() {
        return Scenario.all().stream().map(Scenario::toString).toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void anAuditFollowsFromItsRecord(String scenario) throws IOException {
        Path file = Files.writeString(folder.resolve(scenario + ".json"), audit(scenario));
        Invocation check = Invocation.of("explain", "--check", file.toString());
        assertThat(check.out())
                .contains(": the verdict ", " follow from the record\n")
                .hasLineCount(1);
        assertThat(check.code()).isZero();
        assertThat(Invocation.of("explain", "--audit", file.toString()).code()).isZero();
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("tamperings")
    void aTamperedAuditIsCaught(Tampering kind, int seed) throws JsonProcessingException {
        ObjectNode audit = (ObjectNode) MAPPER.readTree(audit(kind.scenario()));
        try {
            // One that gives the record a new digest reads it.
            kind.change().apply(audit, new Random(seed));
            assertThat(audit).as("the tampering").isNotEqualTo(MAPPER.readTree(audit(kind.scenario())));
            Check check = ReplayOptions.check(AuditTree.file(audit), AUDITOR);
            assertThat(check.holds()).isFalse();
            assertThat(check.problem().isEmpty()).isEqualTo(!check.mismatches().isEmpty());
        } catch (UnusableInputException e) {
            assertThat(e).hasMessageStartingWith("a.json: ").hasMessageNotContaining("\n");
        }
    }

    static Stream<Arguments> tamperings() {
        return kinds().stream().flatMap(kind -> IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    @Test
    void thereAreFiftyKinds() {
        assertThat(kinds()).hasSizeGreaterThanOrEqualTo(50).doesNotHaveDuplicates();
    }

    private static List<Tampering> kinds() {
        List<Tampering> kinds = new ArrayList<>();
        TamperedConclusions.all(kinds);
        TamperedFindings.all(kinds);
        TamperedFacts.all(kinds);
        TamperedJudges.all(kinds);
        return kinds;
    }

    static String audit(String scenario) {
        return AUDITS.getOrDefault(scenario, "");
    }
}
