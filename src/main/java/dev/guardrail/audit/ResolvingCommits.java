package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.Range;
import dev.guardrail.fact.Commit;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Fingerprint;
import dev.guardrail.finding.Origin;
import dev.guardrail.verdict.Audit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the commits of a range that resolved its findings: each is audited alone. */
final class ResolvingCommits {

    /** The commits of a longer range are not audited one by one. */
    private static final int LIMIT = 100;

    private final GitRepository repository;
    private final Auditor auditor;
    private final Trusted trusted;
    private final LocalDate day;

    ResolvingCommits(GitRepository repository, Auditor auditor, Trusted trusted, LocalDate day) {
        this.repository = repository;
        this.auditor = auditor;
        this.trusted = trusted;
        this.day = day;
    }

    /** The full id of the last commit that resolved each finding; without those of which none alone did. */
    Map<Fingerprint, String> of(Audit audit) {
        Set<Fingerprint> resolved =
                audit.findings(Origin.RESOLVED).map(Finding::fingerprint).collect(Collectors.toSet());
        Map<Fingerprint, String> commits = new HashMap<>();
        if (resolved.isEmpty() || audit.commits().size() > LIMIT) {
            return commits;
        }
        List<Commit> oldestFirst = new ArrayList<>(audit.commits());
        Collections.reverse(oldestFirst);
        // What a merge brings was done by a commit of the branch that it merges, unless the merge itself did it.
        oldestFirst.stream().filter(commit -> commit.parents() > 1).forEach(merge -> add(merge, resolved, commits));
        oldestFirst.stream().filter(commit -> commit.parents() < 2).forEach(commit -> add(commit, resolved, commits));
        return commits;
    }

    private void add(Commit commit, Set<Fingerprint> resolved, Map<Fingerprint, String> commits) {
        ofCommit(commit.sha()).stream()
                .filter(resolved::contains)
                .forEach(fingerprint -> commits.put(fingerprint, commit.sha()));
    }

    /** What one commit resolved; nothing where it cannot be audited alone. */
    private List<Fingerprint> ofCommit(String id) {
        try {
            Range only = repository.only(id);
            Change change = new Change(repository.collect(only), repository.base(only), repository.head(only));
            return auditor.audit(change, trusted, day, Asked.NOTHING)
                    .findings(Origin.RESOLVED)
                    .map(Finding::fingerprint)
                    .toList();
        } catch (UnusableInputException e) {
            return List.of();
        }
    }
}
