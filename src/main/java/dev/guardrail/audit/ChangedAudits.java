package dev.guardrail.audit;

import dev.guardrail.claim.Observation;
import dev.guardrail.claim.VerifiedClaim;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.AuditClaim;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Place;
import dev.guardrail.policy.Policy;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.verify.CiEvidence;
import dev.guardrail.verify.Commits;
import dev.guardrail.verify.GivenRange;
import dev.guardrail.verify.OwnKinds;
import dev.guardrail.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The claims of the audits that a range changes, each checked as the head has it. */
final class ChangedAudits {

    /** In bytes. The longest of 244 audits has 90,000. */
    private static final int LIMIT = 5_000_000;

    /** So many places are named; `guardrail verify` has all. */
    private static final int PLACES = 3;

    private final Change change;
    private final Predicate<String> audits;
    private final Optional<GitRange> committed;
    private final List<ChangedFile> changed;
    private final List<Fact> base = new ArrayList<>();
    private final List<Fact> head = new ArrayList<>();

    /** Checks the changed files that a policy calls audits, with no kinds of claims but those of Guardrail. */
    ChangedAudits(Change change, Policy policy) {
        this(change, policy, OwnKinds.NONE);
    }

    /** Checks the changed files that a policy calls audits, with the kinds of claims of a project. */
    ChangedAudits(Change change, Policy policy, ProjectRules project, Readings readings) {
        this(change, policy, new ChangedKinds(change, policy, project, readings));
    }

    /**
     * Checks the changed files that a policy calls audits.
     *
     * @param own the kinds of claims that the project adds
     */
    ChangedAudits(Change change, Policy policy, OwnKinds own) {
        this.change = change;
        this.audits = path ->
                policy.paths().includes(path) && policy.audits().stream().anyMatch(glob -> glob.matches(path));
        this.committed = only(GitRange.class)
                .filter(range -> !range.kind().isUncommitted() && !range.head().isEmpty())
                .findFirst();
        this.changed = only(ChangedFile.class).toList();
        List<ChangedFile> documents = changed.stream()
                .filter(file -> file.status() != FileStatus.DELETED && audits.test(file.path()))
                .toList();
        if (!documents.isEmpty()) {
            Admission admission = new Admission(policy.committedEvidence());
            Verifier verifier = new Verifier(
                    commits(), CiEvidence.of(admission.admitted(change.given().ci())), own);
            documents.forEach(document -> check(document, verifier));
        }
    }

    private <T extends Fact> Stream<T> only(Class<T> type) {
        return change.facts().stream().filter(type::isInstance).map(type::cast);
    }

    private Commits commits() {
        return change.repository()
                .map(Commits::of)
                .orElseGet(() -> Commits.of(change.base(), change.head(), change.facts()));
    }

    /** The claims on lines that the range leaves alone: what is wrong there was wrong before. */
    List<Fact> atBase() {
        return base;
    }

    /** All claims, and the audits that cannot be read. */
    List<Fact> atHead() {
        return head;
    }

    private void check(ChangedFile document, Verifier verifier) {
        try {
            byte[] content = change.head().read(entry(document), LIMIT);
            if (TextEncoding.isNoText(content)) {
                throw new UnreadableException("it is no text");
            }
            UnchangedLines unchanged = new UnchangedLines(document, change.facts());
            for (VerifiedClaim claim : verifier.verify(
                            document.path(), content, committed.map(GitRange::head), range(document))
                    .claims()) {
                head.add(fact(claim, claim.claim().place()));
                unchanged.atBase(claim.claim().place()).ifPresent(place -> base.add(fact(claim, place)));
            }
        } catch (UnreadableException e) {
            head.add(new Gap(Evidence.FILES, document.place(), "the audit cannot be read: " + e.getMessage()));
        }
    }

    private Entry entry(ChangedFile document) throws UnreadableException {
        return change.head()
                .find(document.path())
                .orElseThrow(() -> new UnreadableException("the head does not have it"));
    }

    /**
     * The audited range, for a new audit that states none. An older audit is about an earlier range, and a range of
     * documents alone is not what an audit in it is about.
     */
    private Optional<GivenRange> range(ChangedFile document) {
        boolean documentsAlone =
                changed.stream().allMatch(file -> file.kind() == FileKind.DOCUMENTATION || audits.test(file.path()));
        return documentsAlone || document.status() != FileStatus.ADDED
                ? Optional.empty()
                : committed.map(range ->
                        new GivenRange(range.base(), range.head(), "the audited range `" + range.name() + "`", false));
    }

    private static AuditClaim fact(VerifiedClaim verified, Place place) {
        Optional<Observation> nearest = verified.nearest();
        return new AuditClaim(
                place,
                verified.claim().kind().toString(),
                verified.claim().quote(),
                verified.claim().subject(),
                verified.claim().says().text(),
                verified.status(),
                nearest.map(seen -> seen.seen().text()).orElse(""),
                nearest.map(Observation::reading).orElse(""),
                nearest.map(seen -> proof(seen.proof())).orElse(""),
                verified.needs(),
                verified.rule());
    }

    private static String proof(Observation.Proof proof) {
        return proof.command().isEmpty()
                ? proof.places().stream().limit(PLACES).map(Place::toString).collect(Collectors.joining(", "))
                : "`" + proof.command() + "`";
    }
}
