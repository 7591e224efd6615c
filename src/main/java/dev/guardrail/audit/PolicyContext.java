package dev.guardrail.audit;

import dev.guardrail.collect.plan.PlanPattern;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.LedgerFact;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.PlanFact;
import dev.guardrail.fact.PolicyFile;
import dev.guardrail.fact.RuleFolder;
import dev.guardrail.fact.Setting;
import dev.guardrail.fact.WaiverUse;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.Waiver;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Thresholds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a policy adds to the facts, and which facts it hides. */
final class PolicyContext {

    /** The folder of what judges besides the policy. */
    private static final String JUDGING = ".github/guardrail";

    private final Policy policy;
    private final Scopes scopes;
    private final Set<String> evidence;
    private final List<PlanPattern> plans;
    private final Set<String> judging = new TreeSet<>(Set.of(JUDGING));

    /**
     * Applies a policy to a change.
     *
     * @param given how reports name the evidence besides the repository; no policy hides problems with it
     */
    PolicyContext(Policy policy, Set<String> given) {
        this.policy = policy;
        this.scopes = new Scopes(policy);
        this.evidence = given;
        // A folder in another judging one is judged with that.
        policy.books().ruleFolders().stream()
                .filter(folder -> !folder.startsWith(JUDGING + "/"))
                .forEach(judging::add);
        this.plans = policy.plans().stream().map(PlanPattern::new).toList();
    }

    Policy policy() {
        return policy;
    }

    /** What holds in parts of the repository. */
    Scopes scopes() {
        return scopes;
    }

    /** The guardrails that run, in the order of their ids. */
    List<Guardrail> selected(Catalogue catalogue) {
        return catalogue.all().stream()
                .filter(guardrail -> selects(guardrail.id()))
                .toList();
    }

    /** The thresholds of the policy, with all evidence that the policy and the command line require. */
    Thresholds thresholds(Set<Evidence> demanded) {
        return Thresholds.of(policy).requiring(RequiredEvidence.of(policy, demanded));
    }

    /** The facts of the head, with a gap for each kind of required evidence that is missing. */
    List<Fact> withMissing(Collection<Fact> facts, RemovedEvidence removed, Set<Evidence> demanded) {
        Set<Evidence> required = RequiredEvidence.of(policy, demanded);
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(removed.gaps(required));
        all.addAll(RequiredEvidence.missing(required, facts));
        return all;
    }

    boolean selects(String rule) {
        return policy.selected().contains(rule);
    }

    /** Whether a guardrail runs. A guardrail that is off runs if it unsettles a guardrail that is on. */
    boolean runs(Guardrail guardrail) {
        return selects(guardrail.id()) || selects(guardrail.relations().unsettles());
    }

    /** Whether guardrails look at a file. */
    boolean includes(String path) {
        return path.isEmpty() || policy.paths().includes(path) || isAlwaysVisible(path);
    }

    /**
     * The facts that guardrails look at. The policy never hides a gap without a file, such as the gap of a shallow
     * clone; the policy files, the baseline and the project's rules, because a range could otherwise exclude them and the
     * next range rewrite them; the ledger; the plan and its gaps; and the files that were given as evidence.
     */
    List<Fact> visible(Collection<Fact> facts) {
        return facts.stream()
                .filter(fact -> !(fact instanceof Located located)
                        || includes(located.path())
                        || isOfPlan(fact)
                        || fact instanceof LedgerFact)
                .toList();
    }

    private boolean isAlwaysVisible(String path) {
        return PolicySource.PATHS.contains(path)
                || judging.stream().anyMatch(folder -> path.startsWith(folder + "/"))
                || policy.extended().contains(path)
                || evidence.contains(path);
    }

    private boolean isOfPlan(Fact fact) {
        return fact instanceof PlanFact
                || fact instanceof Gap gap
                        && plans.stream()
                                .anyMatch(
                                        pattern -> pattern.milestone(gap.path()).isPresent());
    }

    List<Fact> withSettings(Collection<Fact> facts, Collection<PolicyFile> policyFiles, Collection<Setting> settings) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(settings);
        all.addAll(policy.boundaries());
        all.addAll(policy.layers());
        judging.forEach(folder -> all.add(new RuleFolder(folder)));
        all.addAll(policyFiles);
        return all;
    }

    List<Fact> waiverUses(List<RawFinding> base, List<RawFinding> head, LocalDate today) {
        List<Fact> uses = new ArrayList<>();
        for (Waiver waiver : policy.books().waivers()) {
            long matches = Stream.concat(base.stream(), head.stream())
                    .filter(raw -> Findings.covers(waiver, raw))
                    .count();
            uses.add(new WaiverUse(
                    waiver.place(),
                    waiver.target().rule(),
                    waiver.expires(),
                    waiver.isExpired(today),
                    (int) matches,
                    policy.books().tooLong(waiver.expires(), today),
                    false));
        }
        return uses;
    }
}
