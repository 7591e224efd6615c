package dev.guardrail.audit;

import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.GitRange;
import dev.guardrail.policy.Policy;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.table.Tables;
import dev.guardrail.verify.OwnKinds;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of claims that the project of an audited change adds. The rules are those that judge the change, whatever range an
 * audit in it is about; the facts are those of that range.
 */
final class ChangedKinds implements OwnKinds {

    private final Change change;
    private final Policy policy;
    private final ProjectRules project;
    private final Readings readings;

    ChangedKinds(Change change, Policy policy, ProjectRules project, Readings readings) {
        this.change = change;
        this.policy = policy;
        this.project = project;
        this.readings = readings;
    }

    @Override
    public Judge judging(String base, String head) {
        return project.areAboutClaims()
                ? new ClaimKinds(project, () -> ProjectKinds.sides(of(base, head), policy, project, readings))
                : OwnKinds.NO_JUDGE;
    }

    @Override
    public Tables tables(String base, String head) {
        return policy.known();
    }

    /** The range that an audit is about: the audited change, or an earlier one of its repository. */
    private Change of(String base, String head) {
        Optional<GitRepository> repository = change.repository();
        boolean audited = change.facts().stream()
                .filter(GitRange.class::isInstance)
                .map(GitRange.class::cast)
                .anyMatch(range -> range.base().equals(base) && range.head().equals(head));
        if (audited || base.isEmpty() || repository.isEmpty()) {
            return change;
        }
        GitRepository git = repository.get();
        // The repository stays open: it is that of the audited change.
        return new RepositoryChange(git, git.resolve(RangeRequest.between(base, head)), Map.of(), stage -> {})
                .change(EvidenceFiles.NOTHING);
    }
}
