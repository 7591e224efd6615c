package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Judged;
import dev.guardrail.audit.Scenario;
import dev.guardrail.audit.Supposed;
import dev.guardrail.collect.git.TestRepository;
import dev.guardrail.explain.Repairs;
import dev.guardrail.explain.Repairs.Goal;
import dev.guardrail.explain.Trial;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.TextEdit;
import dev.guardrail.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code explain --fix} says turns the verdict, and nothing less does. */
class RepairsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-02-01");

    @TempDir
    private Path folder;

    static Stream<Scenario> scenarios() {
        return Scenario.all().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theRepairsOfAScenarioReachTheirVerdictAndNoneCanBeLeftOut(Scenario scenario)
            throws IOException, GitAPIException {
        scenario.build(folder);
        Judged judged = JudgedRepository.of(folder, scenario.today(), scenario.arguments());
        Repairs repairs = new Trial(judged).repairs();
        assertThat(repairs.goals().isEmpty()).isEqualTo(judged.audit().verdict() == Verdict.GREEN);
        Set<String> before = new HashSet<>();
        Verdict verdict = judged.audit().verdict();
        for (Goal goal : repairs.goals()) {
            for (Finding finding : findings(goal)) {
                Set<String> allButOne = new HashSet<>(before);
                findings(goal).stream().map(Finding::id).forEach(allButOne::add);
                allButOne.remove(finding.id());
                assertThat(without(judged, allButOne)).as("without %s", finding).isEqualTo(verdict);
            }
            findings(goal).stream().map(Finding::id).forEach(before::add);
            assertThat(without(judged, before)).isEqualTo(goal.verdict());
            verdict = goal.verdict();
        }
        assertThat(repairs.goals())
                .allSatisfy(goal -> assertThat(goal.missing().isEmpty()).isEqualTo(goal.verdict() != Verdict.PENDING));
    }

    private static List<Finding> findings(Goal goal) {
        return goal.steps().stream().flatMap(step -> step.findings().stream()).toList();
    }

    private static Verdict without(Judged judged, Set<String> ids) {
        return judged.rerun()
                .audit(Supposed.repaired(finding -> ids.contains(finding.id())))
                .verdict();
    }

    @Test
    void editsThatAreKnownComeFirstAndTurnTheVerdictWhenTheyAreMade() throws IOException {
        TestRepository repository = TestRepository.init(folder)
                .write("package.json", "{\"devDependencies\": {\"jest\": \"30.0.0\"}}\n")
                .write("a.test.js", "test('adds', () => {});\ntest('subtracts', () => {});\n");
        repository.commit("Base");
        repository.write("a.test.js", "test.only('adds', () => {});\ntest('subtracts', () => {});\n");
        repository.commit("Look at one test alone");
        Judged judged = JudgedRepository.of(folder, TODAY, List.of("--range", "HEAD~1..HEAD"));
        assertThat(judged.audit().verdict()).isEqualTo(Verdict.RED);
        Goal first = new Trial(judged).repairs().goals().get(0);
        assertThat(first.steps().get(0).hasEdits()).isTrue();
        for (Finding finding : findings(first)) {
            for (TextEdit edit : finding.fix()) {
                Path file = folder.resolve(edit.place().path());
                Files.writeString(file, Files.readString(file).replace(edit.before(), edit.after()));
            }
        }
        repository.commit("Repair");
        assertThat(JudgedRepository.of(folder, TODAY, List.of("--range", "HEAD~2..HEAD"))
                        .audit()
                        .verdict())
                .isEqualTo(first.verdict());
    }

    /** The findings of this scenario are all about one file, and what the base had there repairs them. */
    @Test
    void theObviousRepairOfAWeakenedWorkflowReachesTheLastVerdict() throws IOException, GitAPIException {
        Scenario scenario = Scenario.named("weakened");
        scenario.build(folder);
        List<Goal> goals = new Trial(JudgedRepository.of(folder, scenario.today(), scenario.arguments()))
                .repairs()
                .goals();
        assertThat(goals).extracting(Goal::verdict).containsExactly(Verdict.YELLOW, Verdict.GREEN);
        TestRepository repository = TestRepository.at(folder);
        String workflow = ".github/workflows/ci.yml";
        repository.write(workflow, repository.git("show", "base:" + workflow) + "\n# Nothing else.\n");
        repository.commit("Repair");
        assertThat(JudgedRepository.of(folder, scenario.today(), scenario.arguments())
                        .audit()
                        .verdict())
                .isEqualTo(Verdict.GREEN);
    }

    @Test
    void aVerdictThatWaitsSaysWhichEvidenceToGive() {
        TestRepository repository = TestRepository.init(folder)
                .write(".github/guardrail.yaml", "version: 1\nrequire: [coverage]\n")
                .write("a.py", "a = 1\n");
        repository.commit("Base");
        repository.write("a.py", "a = 2\n").commit("Change");
        Invocation explained =
                Invocation.of("explain", "--repo", folder.toString(), "--range", "HEAD~1..HEAD", "--fix");
        assertThat(explained.error()).isEmpty();
        assertThat(explained.out()).contains("give the evidence that is missing", "`--coverage FILE`");
    }
}
