package dev.guardrail.verify;

import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimConclusion;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation;
import dev.guardrail.claim.Value;
import dev.guardrail.claim.Verification;
import dev.guardrail.claim.VerifiedClaim;
import dev.guardrail.claim.Wanting;
import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.ClaimReader;
import dev.guardrail.collect.git.GitEnvironment;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.engine.Conclusion;
import dev.guardrail.engine.RuleBase;
import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.fact.GitRange;
import dev.guardrail.verify.self.SelfReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks audits against a repository. */
public final class Verifier {

    private final Commits commits;
    private final CiEvidence ci;
    private final RuleBase rules = RuleBase.claims();

    /**
     * Checks audits of some commits.
     *
     * @param ci what CI says of the head of the range
     */
    public Verifier(Commits commits, CiEvidence ci) {
        this.commits = commits;
        this.ci = ci;
    }

    /**
     * Checks the audit that is asked for.
     *
     * @param environment the variables of the process, which say where git looks for a repository
     * @throws dev.guardrail.UnusableInputException if the audit, the repository or the range cannot be used
     */
    public static Verification verify(VerifyRequest request, Map<String, String> environment) {
        try (GitRepository git = GitRepository.open(request.repository(), GitEnvironment.of(environment))) {
            AuditFile audit = AuditFile.read(request, git);
            return new Verifier(Commits.of(git), CiEvidence.of(request.ci()))
                    .verify(
                            audit,
                            request.range().map(name -> given(name, git)),
                            git.names().find("HEAD"));
        }
    }

    private static GivenRange given(String name, GitRepository git) {
        GitRange range = git.resolve(RangeRequest.named(name)).described();
        return new GivenRange(range.base(), range.head(), "the given range `" + name + "`", true);
    }

    /**
     * Checks an audit as a commit has it. What comes after that commit is not looked at.
     *
     * @param commit the full id of the commit; without one, the audit is not committed yet
     * @param range a range to check it against
     */
    public Verification verify(String path, byte[] content, Optional<String> commit, Optional<GivenRange> range) {
        return verify(AuditFile.of(path, content, commit), range, commit);
    }

    /**
     * Checks an audit.
     *
     * @param latest the commit whose documents are the newest
     */
    private Verification verify(AuditFile file, Optional<GivenRange> range, Optional<String> latest) {
        AuditDocument audit = file.document();
        Optional<String> closing = file.closing();
        Set<Claim> found = new TreeSet<>(ClaimReader.read(audit));
        Meant meant = new MeantRange(commits, closing).of(audit, range);
        Ground ground =
                new Ground(commits, ci, found.stream().anyMatch(Verifier::isOfSeveral) ? meant.ofSeveral() : meant);
        Sightings sightings = new Sightings();
        SelfReader.read(AuditSeries.of(audit, commits, closing, latest)).forEach(statement -> {
            found.add(statement.claim());
            sightings.take(statement);
        });
        if (!meant.certain()) {
            sightings.doubt();
        }
        List<Claim> claims = List.copyOf(found);
        for (Claim claim : claims) {
            Observers.ALL.stream()
                    .filter(observer -> observer.kinds().contains(claim.kind()))
                    .forEach(observer -> observer.observe(claim, ground, sightings));
        }
        return new Verification(audit.path(), meant.sentence(), judged(claims, sightings), List.of(), file.text());
    }

    /** Whether a claim says that the range has several commits. */
    private static boolean isOfSeveral(Claim claim) {
        return claim.kind() == ClaimKind.COMMITS
                && Value.of(1).distance(claim.says()).signum() > 0;
    }

    private List<VerifiedClaim> judged(List<Claim> claims, Sightings sightings) {
        List<Object> facts = new ArrayList<>(claims);
        facts.addAll(sightings.observations());
        Map<Claim, Conclusion<ClaimConclusion>> concluded =
                rules.conclude(facts, ClaimConclusion.class, rule -> true).stream()
                        .collect(Collectors.toMap(
                                conclusion -> conclusion.value().claim(), Function.identity(), Verifier::stronger));
        Map<Claim, List<Observation>> seen =
                sightings.observations().stream().collect(Collectors.groupingBy(Observation::claim));
        Map<Claim, List<Wanting>> wanting = sightings.wanting().stream().collect(Collectors.groupingBy(Wanting::claim));
        return claims.stream()
                .map(claim -> verified(
                        claim,
                        Optional.ofNullable(concluded.get(claim)),
                        seen.getOrDefault(claim, List.of()),
                        wanting.getOrDefault(claim, List.of())))
                .toList();
    }

    /** Where rules disagree, what supports a claim comes first: a false accusation is worse than a miss. */
    private static Conclusion<ClaimConclusion> stronger(
            Conclusion<ClaimConclusion> one, Conclusion<ClaimConclusion> other) {
        return one.value().status().compareTo(other.value().status()) >= 0 ? one : other;
    }

    private static VerifiedClaim verified(
            Claim claim,
            Optional<Conclusion<ClaimConclusion>> concluded,
            List<Observation> seen,
            List<Wanting> wanting) {
        ClaimStatus status =
                concluded.map(conclusion -> conclusion.value().status()).orElse(ClaimStatus.NOT_CHECKABLE);
        String needs = status == ClaimStatus.NOT_CHECKABLE ? needs(wanting) : "";
        String rule =
                concluded.map(conclusion -> conclusion.matches().get(0).rule()).orElse("");
        return new VerifiedClaim(claim, status, rule, nearest(claim, status, seen), seen, needs);
    }

    private static String needs(List<Wanting> wanting) {
        return wanting.isEmpty()
                ? "what exactly it means: what was looked at shows something else"
                : wanting.stream().map(Wanting::needs).distinct().collect(Collectors.joining("; "));
    }

    /**
     * What supports a claim or fits; of what differs, the nearest of the readings that bear most. A habit of counting that
     * agrees with a contradicted claim is not what is the case.
     */
    private static Optional<Observation> nearest(Claim claim, ClaimStatus status, List<Observation> seen) {
        return seen.stream()
                .filter(each ->
                        status != ClaimStatus.CONTRADICTED || !claim.says().admits(each.seen()))
                .min(Comparator.<Observation, Boolean>comparing(
                                each -> !claim.says().admits(each.seen()))
                        .thenComparing(Observation::bearing)
                        .thenComparing(each -> claim.says().distance(each.seen())));
    }
}
