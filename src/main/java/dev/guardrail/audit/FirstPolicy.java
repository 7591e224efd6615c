package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.baseline.Baseline;
import dev.guardrail.baseline.BaselineReview;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.finding.Finding;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.verdict.Audit;
import java.time.LocalDate;
import java.util.List;

/**
 * A policy for a repository that has none, made of what it has. The repository is audited by it once, so that it can be used,
 * and forbids nothing that is done today.
 *
 * @param text the policy
 * @param found what the repository has, in a few words each
 * @param debt the findings of today beside an empty baseline
 */
public record FirstPolicy(String text, List<String> found, BaselineReview debt) {

    public FirstPolicy {
        found = List.copyOf(found);
    }

    /**
     * Makes the policy of a head.
     *
     * @throws UnusableInputException if the repository has a policy, or something that is meant as one
     */
    public static FirstPolicy of(RepositoryChange head, Auditor auditor, LocalDate today) {
        Change standing = head.standing(EvidenceFiles.NOTHING);
        Snapshot files = standing.head();
        PolicySource.PATHS.stream()
                .filter(path -> files.find(path).isPresent())
                .findFirst()
                .ifPresent(path -> {
                    throw new UnusableInputException("there is a policy, `" + path + "`; `init` never replaces one");
                });
        MisplacedPolicies.of(files).stream().findFirst().ifPresent(policy -> {
            throw new UnusableInputException(policy.path() + ": " + policy.problem());
        });
        RepositoryOutline outline = new RepositoryOutline(files);
        PolicyDraft draft = new PolicyDraft(outline, standing.given(), false);
        PolicyDraft bounded =
                new PolicyDraft(outline, standing.given(), draft.boundary().isPresent());
        Audit audit = audit(bounded, standing, auditor, today);
        if (audit.findings().stream().anyMatch(finding -> finding.rule().startsWith("imports/forbidden-"))) {
            bounded = draft;
            audit = audit(draft, standing, auditor, today);
        }
        List<Finding> findings =
                audit.findings().stream().filter(Finding::stands).toList();
        return new FirstPolicy(bounded.text(), draft.found(), BaselineReview.of(Baseline.NONE, findings, entry -> ""));
    }

    private static Audit audit(PolicyDraft draft, Change standing, Auditor auditor, LocalDate today) {
        PolicySource policy = new PolicySource(PolicySource.PATHS.get(0), draft.text());
        return auditor.audit(standing, new Trusted(policy, standing.head(), TrustedSide.HEAD), today, Asked.STANDING);
    }
}
