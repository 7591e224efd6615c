package dev.guardrail.collect.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.Range;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.ExitCriterion;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.MilestoneId;
import dev.guardrail.fact.PlanChange;
import dev.guardrail.fact.ScopeItem;
import dev.guardrail.fact.ScopeKind;
import dev.guardrail.fact.ScopeLimit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Conformance to plans that nobody here wrote. {@code GUARDRAIL_REPOSITORIES} names the folder that has their
 * repositories, each as {@code owner+name/repo}.
 */
@EnabledIfEnvironmentVariable(named = "GUARDRAIL_REPOSITORIES", matches = ".+")
class PlanCorpusTest {

    private static final Path REPOSITORIES = Path.of(System.getenv().getOrDefault("GUARDRAIL_REPOSITORIES", ""));
    private static final String CLARITY = "m-cahill+clarity";
    private static final String CHESS = "m-cahill+RenaceCHESS";

    private record Read(String path, PlanDocument plan) {}

    @Test
    void everyPlanIsReadAndSaysWhichMilestoneItIsOf() throws Exception {
        List<Read> plans = new ArrayList<>(plans(CLARITY));
        plans.addAll(plans(CHESS));
        plans.forEach(PlanCorpusTest::print);

        assertThat(plans).hasSizeGreaterThan(65);
        assertThat(plans).allSatisfy(read -> {
            String named = PlanPattern.DEFAULT.milestone(read.path).orElseThrow();
            assertThat(new MilestoneId(named).related(read.plan.milestone())
                            || read.path.endsWith("PoC/M08/M08_plan.md"))
                    .as(read.path + " declares " + read.plan.milestone())
                    .isTrue();
        });
        assertThat(plans)
                .filteredOn(read -> !read.plan.known())
                .extracting(Read::path)
                .isEmpty();
        assertThat(count(plans, plan -> !plan.name().isEmpty())).isEqualTo(plans.size());
        assertThat(count(plans, plan -> !plan.objective().isEmpty())).isGreaterThan(60);
        assertThat(count(plans, plan -> scope(plan, ScopeKind.OUT) > 0)).isGreaterThan(50);
        assertThat(count(plans, plan -> !plan.deliverables().isEmpty())).isGreaterThan(40);
        assertThat(count(plans, plan -> !plan.criteria().isEmpty())).isGreaterThan(55);
        assertThat(count(plans, plan -> paths(plan) > 0)).isGreaterThan(50);
        System.out.println("corpus: " + plans.size() + " plans; known " + count(plans, PlanDocument::known)
                + ", title " + count(plans, plan -> !plan.name().isEmpty())
                + ", objective " + count(plans, plan -> !plan.objective().isEmpty())
                + ", in scope " + count(plans, plan -> scope(plan, ScopeKind.IN) > 0)
                + ", out of scope " + count(plans, plan -> scope(plan, ScopeKind.OUT) > 0)
                + ", posture " + count(plans, plan -> !plan.posture().isEmpty())
                + ", invariants " + count(plans, plan -> !plan.invariants().isEmpty())
                + ", deliverables " + count(plans, plan -> !plan.deliverables().isEmpty())
                + ", exit criteria " + count(plans, plan -> !plan.criteria().isEmpty())
                + ", paths " + count(plans, plan -> paths(plan) > 0)
                + ", out-of-scope paths " + count(plans, plan -> !plan.limits().isEmpty()));
    }

    @Test
    void aPlanThatThePlanOfAnotherProjectReplacedDeclaresAnotherMilestone() throws Exception {
        try (GitRepository repository = GitRepository.open(REPOSITORIES.resolve(CHESS + "/repo"))) {
            Range range = repository.resolve(RangeRequest.parse("510b030..8e11112"));
            List<PlanChange> changes = PlanChanges.collect(
                            List.of(PlanPattern.DEFAULT),
                            changed(repository, range),
                            "M08",
                            repository.base(range),
                            repository.head(range))
                    .stream()
                    .map(PlanChange.class::cast)
                    .toList();
            PlanChange replaced = changes.stream()
                    .filter(change -> change.path().equals("docs/milestones/PoC/M08/M08_plan.md"))
                    .findFirst()
                    .orElseThrow();
            System.out.println("corpus: " + changes);

            assertThat(replaced.declaredBefore()).isEqualTo("M08");
            assertThat(replaced.declared()).isEqualTo("M11");
            assertThat(replaced.isReplaced()).isTrue();
            assertThat(replaced.audited()).isTrue();
            assertThat(replaced.keptPercent()).isLessThan(35);
        }
    }

    @Test
    void theSweepPlanIsReadAsItStands() throws Exception {
        try (GitRepository repository = GitRepository.open(REPOSITORIES.resolve(CLARITY + "/repo"))) {
            Range range = repository.resolve(RangeRequest.parse("0b79078~1..0b79078"));
            Snapshot head = repository.head(range);
            String path = "docs/milestones/M04/M04_plan.md";
            Snapshot.Entry entry = head.files(path::equals).get(0);
            List<Fact> facts =
                    PlanCollector.collect(path, head.read(entry, 1 << 20), List.of(PlanPattern.DEFAULT), head);

            assertThat(of(ScopeLimit.class, facts))
                    .singleElement()
                    .satisfies(limit -> assertThat(limit.paths())
                            .containsExactly(
                                    "backend/app/clarity/sweep_models.py",
                                    "backend/app/clarity/sweep_orchestrator.py",
                                    "backend/tests/test_sweep_models.py",
                                    "backend/tests/test_sweep_orchestrator.py",
                                    "test_m03_guardrails.py"));
            assertThat(of(ScopeItem.class, facts).stream().filter(item -> item.kind() == ScopeKind.OUT))
                    .hasSize(7);
            assertThat(of(ExitCriterion.class, facts))
                    .hasSize(8)
                    .allSatisfy(criterion -> assertThat(criterion.tick()).isEqualTo(ExitCriterion.Tick.OPEN));
        }
    }

    private static List<ChangedFile> changed(GitRepository repository, Range range) {
        return of(ChangedFile.class, repository.collect(range));
    }

    private static <T> List<T> of(Class<T> type, List<Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<Read> plans(String name) throws Exception {
        try (GitRepository repository = GitRepository.open(REPOSITORIES.resolve(name + "/repo"))) {
            Snapshot head = repository.head(repository.resolve(RangeRequest.parse("HEAD~1..HEAD")));
            List<Read> plans = new ArrayList<>();
            for (Snapshot.Entry entry :
                    head.files(path -> PlanPattern.DEFAULT.milestone(path).isPresent())) {
                byte[] content = head.read(entry, 1 << 20);
                plans.add(new Read(entry.path(), PlanReader.read(entry.path(), content)));
            }
            return plans;
        }
    }

    private static void print(Read read) {
        PlanDocument plan = read.plan;
        System.out.println(read.path.replaceFirst(".*/", "") + " | " + plan.milestone() + " | " + plan.name()
                + " | obj "
                + (plan.objective().isEmpty() ? "-" : "x") + " | in " + scope(plan, ScopeKind.IN) + " | out "
                + scope(plan, ScopeKind.OUT) + " | limits " + plan.limits().size() + " | posture " + plan.posture()
                + " | inv " + plan.invariants().size() + " | deliv "
                + plan.deliverables().size() + " | exit "
                + plan.criteria().size() + " | paths " + paths(plan));
    }

    private static long count(List<Read> plans, Predicate<PlanDocument> has) {
        return plans.stream().filter(read -> has.test(read.plan)).count();
    }

    private static long scope(PlanDocument plan, ScopeKind kind) {
        return plan.scope().stream().filter(item -> item.kind() == kind).count();
    }

    private static long paths(PlanDocument plan) {
        return plan.scope().stream().mapToLong(item -> item.paths().size()).sum()
                + plan.deliverables().stream()
                        .mapToLong(item -> item.paths().size())
                        .sum();
    }
}
