package dev.guardrail.collect.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.fact.MilestoneId;
import dev.guardrail.fact.ScopeKind;
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
    private static final String EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
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
        return plan.scope().stream().mapToInt(item -> item.paths().size()).sum()
                + plan.deliverables().stream()
                        .mapToInt(item -> item.paths().size())
                        .sum();
    }
}
