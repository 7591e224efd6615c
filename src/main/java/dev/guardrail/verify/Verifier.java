package dev.guardrail.verify;

import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.claim.Verification;
import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.ClaimReader;
import dev.guardrail.collect.git.GitEnvironment;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.fact.GitRange;
import dev.guardrail.table.Tables;
import dev.guardrail.verify.self.SelfReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks audits against a repository. */
public final class Verifier {

    private final Commits commits;
    private final CiEvidence ci;
    private final OwnKinds own;
    private final Judging judging = new Judging();

    /**
     * Checks audits of some commits.
     *
     * @param ci what CI says of the head of the range
     * @param own the kinds of claims that the project adds
     */
    public Verifier(Commits commits, CiEvidence ci, OwnKinds own) {
        this.commits = commits;
        this.ci = ci;
        this.own = own;
    }

    /**
     * Checks the audit that is asked for.
     *
     * @param environment the variables of the process, which say where git looks for a repository
     * @param own the kinds of claims that the project adds
     * @throws dev.guardrail.UnusableInputException if the audit, the repository or the range cannot be used
     */
    public static Verification verify(VerifyRequest request, Map<String, String> environment, OwnKinds own) {
        try (GitRepository git = GitRepository.open(request.repository(), GitEnvironment.of(environment))) {
            AuditFile audit = AuditFile.read(request, git);
            return new Verifier(Commits.of(git), CiEvidence.of(request.ci()), own)
                    .verify(
                            audit,
                            request.range().map(name -> given(name, git)),
                            git.names().find("HEAD"));
        }
    }

    /** Checks the audit that is asked for, with no kinds of claims but those of Guardrail. */
    public static Verification verify(VerifyRequest request, Map<String, String> environment) {
        return verify(request, environment, OwnKinds.NONE);
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
        Meant meant = new MeantRange(commits, closing).of(audit, range);
        Optional<Range> judged = judging(meant);
        OwnKinds.Judge judge =
                judged.map(end -> own.judging(end.base(), end.head())).orElse(OwnKinds.NO_JUDGE);
        Set<Claim> found = new TreeSet<>(ClaimReader.read(audit, judge.vocabulary(), judge.words()));
        Ground ground = new Ground(
                commits,
                ci,
                found.stream().anyMatch(Verifier::isOfSeveral) ? meant.ofSeveral() : meant,
                () -> judged.map(end -> own.tables(end.base(), end.head())).orElse(Tables.bundled()));
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
        judge.judge(claims, sightings::take, sightings::miss);
        return new Verification(
                audit.path(),
                meant.sentence(),
                judging.judged(claims, sightings),
                List.of(),
                judge.rules(),
                file.text());
    }

    /** What the project's rules and tables judge: they are those before what the audit is about, for what is there at its end. */
    private Optional<Range> judging(Meant meant) {
        Optional<Span> span = meant.spans().stream().findFirst();
        if (span.isPresent()) {
            return span.map(range -> new Range(range.base(), range.head()));
        }
        Optional<String> head = meant.closing().or(() -> commits.find("HEAD"));
        return head.map(commit ->
                new Range(meant.closing().map(closing -> parent(closing)).orElse(commit), commit));
    }

    private record Range(String base, String head) {}

    private String parent(String commit) {
        return commits.parents(commit).stream().findFirst().orElse("");
    }

    /** Whether a claim says that the range has several commits. */
    private static boolean isOfSeveral(Claim claim) {
        return claim.kind().equals(ClaimKind.COMMITS)
                && Value.of(1).distance(claim.says()).signum() > 0;
    }
}
