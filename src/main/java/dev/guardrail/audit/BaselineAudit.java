package dev.guardrail.audit;

import dev.guardrail.baseline.Baseline;
import dev.guardrail.baseline.BaselineReview;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.BaselineEntry;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Audit;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what a commit or a work tree has, whatever a range changes about it, and compares that with a baseline. Its own policy
 * and rules judge it. Findings about what a change does are none of it: no later audit would have them.
 */
public final class BaselineAudit {

    /** What an audit only knows of reports that somebody gives. */
    private static final Set<Evidence> GIVEN =
            EnumSet.of(Evidence.COVERAGE, Evidence.TESTS, Evidence.CI, Evidence.PLAN);

    private final Audit audit;
    private final EvidenceFiles given;

    private BaselineAudit(Audit audit, EvidenceFiles given) {
        this.audit = audit;
        this.given = given;
    }

    /**
     * Compares a baseline with the findings of a head.
     *
     * @param head a range, of which the base does not matter
     * @param today the day on which waivers expire or not
     * @throws dev.guardrail.UnusableInputException if the policy or a rule cannot be used
     */
    public static BaselineReview review(
            RepositoryChange head, Auditor auditor, EvidenceFiles given, Baseline baseline, LocalDate today) {
        Change standing = head.standing(given);
        Trusted own = head.trusted(Optional.empty(), TrustedSide.HEAD);
        Snapshot files = new Unaccepted(own.files());
        Change unaccepted = new Change(standing.facts(), files, files, standing.given(), standing.linters());
        Audit audit = auditor.audit(unaccepted, new Trusted(own.policy(), files, own.side()), today, Asked.STANDING);
        List<Finding> findings =
                audit.findings().stream().filter(Finding::stands).toList();
        return BaselineReview.of(baseline, findings, new BaselineAudit(audit, standing.given())::unknown);
    }

    /** The baseline of a head. */
    public static Baseline of(RepositoryChange head) {
        return BaselineFiles.of(head.trusted(Optional.empty(), TrustedSide.HEAD).files(), new Readings());
    }

    private String unknown(BaselineEntry entry) {
        Optional<Guardrail> guardrail = audit.rulebook().guardrails().stream()
                .filter(one -> one.id().equals(entry.rule()))
                .findFirst();
        if (guardrail.isEmpty()) {
            return "";
        }
        Set<Evidence> needs = guardrail.get().purpose().needs();
        for (Gap gap : audit.gaps()) {
            if (needs.contains(gap.evidence())
                    && (gap.path().isEmpty() || gap.path().equals(entry.file()))) {
                return gap.reason();
            }
        }
        return needs.stream()
                .filter(GIVEN::contains)
                .filter(evidence -> !isGiven(evidence))
                .findFirst()
                .map(evidence -> "no " + evidence + " evidence is given")
                .orElse("");
    }

    private boolean isGiven(Evidence evidence) {
        return switch (evidence) {
            case COVERAGE -> !given.reports().isEmpty();
            case TESTS -> !given.testReports().isEmpty();
            case CI -> !given.ci().isEmpty();
            case PLAN -> given.plan().isPresent() || !given.milestone().isEmpty();
            default -> true;
        };
    }

    /** The files of a side but for the baseline, which accepts nothing here, and may even be unusable. */
    private record Unaccepted(Snapshot side) implements Snapshot {

        @Override
        public List<Entry> files(Predicate<String> wanted) {
            return side.files(wanted.and(path -> !path.equals(Baseline.PATH)));
        }

        @Override
        public Optional<Entry> find(String path) {
            return path.equals(Baseline.PATH) ? Optional.empty() : side.find(path);
        }

        @Override
        public Map<String, String> links() {
            return side.links();
        }

        @Override
        public List<String> submodules() {
            return side.submodules();
        }

        @Override
        public byte[] read(Entry entry, int limit) throws UnreadableException {
            return side.read(entry, limit);
        }
    }
}
