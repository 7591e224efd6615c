package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.project.ProjectRuleLoader;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.table.Tables;
import dev.guardrail.verify.OwnKinds;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of claims that the project of a repository adds, as the base of a range has them. */
public final class ProjectKinds implements OwnKinds {

    private final Optional<Path> directory;
    private final Map<String, String> environment;

    /**
     * Finds them in a repository.
     *
     * @param directory anywhere in the repository; without one, the environment says which it is
     * @param environment the variables of the process, which also say where compiled rules are kept
     */
    public ProjectKinds(Optional<Path> directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Judge judging(String base, String head) {
        if (base.isEmpty()) {
            return OwnKinds.NO_JUDGE;
        }
        try (RepositoryChange change = open(base, head)) {
            if (!change.hasRulesOfClaims()) {
                return OwnKinds.NO_JUDGE;
            }
            Trusted trusted = change.trusted(Optional.empty(), TrustedSide.BASE);
            Catalogue builtIn = RuleIndex.builtIn().catalogue();
            ProjectRules rules = new ProjectRuleLoader(builtIn, environment).load(trusted.policy(), trusted.files());
            if (!rules.areAboutClaims()) {
                return OwnKinds.NO_JUDGE;
            }
            Statute statute = Statute.read(builtIn, (policy, files) -> rules, trusted.policy(), trusted.files());
            return new ClaimKinds(rules, () -> sides(statute, base, head));
        }
    }

    @Override
    public Tables tables(String base, String head) {
        if (base.isEmpty()) {
            return Tables.bundled();
        }
        try (RepositoryChange change = open(base, head)) {
            return change.policy(Optional.empty(), environment).known();
        } catch (UnusableInputException e) {
            // An old commit may have a policy that this version cannot use; nothing else of it is asked for here.
            return Tables.bundled();
        }
    }

    private ClaimKinds.Sides sides(Statute statute, String base, String head) {
        try (RepositoryChange change = open(base, head)) {
            return sides(change.change(EvidenceFiles.NOTHING), statute.policy(), statute.rules(), new Readings());
        }
    }

    private RepositoryChange open(String base, String head) {
        return RepositoryChange.open(directory, environment, RangeRequest.between(base, head), stage -> {});
    }

    /** The facts of a change that the rules of a project judge claims by. */
    static ClaimKinds.Sides sides(Change change, Policy policy, ProjectRules rules, Readings readings) {
        PolicyContext context = new PolicyContext(policy, Set.of());
        ChangeFacts facts = new ChangeFacts(
                change,
                policy,
                readings,
                Asked.NOTHING,
                Matched.byClaims(rules.index().claims().values()),
                ProjectRules.NONE);
        return new ClaimKinds.Sides(context.visible(facts.atBase()), context.visible(facts.atHead()));
    }
}
