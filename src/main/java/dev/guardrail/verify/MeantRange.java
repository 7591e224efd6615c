package dev.guardrail.verify;

import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Header;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the range that an audit is about: a given one, the one that it states, or the one that its milestone has. */
final class MeantRange {

    /** So many commits are looked at for the one that merged a branch. */
    private static final int MERGES = 300;

    private final Commits commits;
    private final Optional<String> closing;

    /**
     * Finds ranges in a repository.
     *
     * @param closing the full id of the commit with the audit, where it has one
     */
    MeantRange(Commits commits, Optional<String> closing) {
        this.commits = commits;
        this.closing = closing;
    }

    /**
     * The range of an audit.
     *
     * @param given a range that decides, or that is taken where the audit states none
     */
    Meant of(AuditDocument audit, Optional<GivenRange> given) {
        if (given.filter(GivenRange::decides).isPresent()) {
            return meant(given.get());
        }
        List<String> ends = audit.header().range().stream()
                .flatMap(name -> end(name).stream())
                .distinct()
                .toList();
        if (ends.size() >= 2) {
            return stated(ends, audit);
        }
        if (given.isPresent() && audit.header().range().isEmpty()) {
            return meant(given.get());
        }
        Optional<Meant> branches = audit.header().branches().stream()
                .flatMap(pair -> merged(pair).stream())
                .findFirst();
        if (branches.isPresent() && ends.isEmpty()) {
            return branches.get();
        }
        return closing.or(() -> commits.find("HEAD"))
                .flatMap(until -> MilestoneRange.of(audit, commits, until))
                .map(found -> of(found, ends))
                .orElseGet(() -> unknown("the audit states none that the repository has"));
    }

    /** What a branch has that the one it is merged into had not. Branches move, so that it is only likely behind a commit. */
    private Optional<Meant> merged(Header.Branches pair) {
        Optional<String> base = commits.branch(pair.base());
        Optional<String> head = commits.branch(pair.head());
        if (base.isEmpty() || head.isEmpty() || base.equals(head)) {
            return Optional.empty();
        }
        Optional<String> from = before(base.get(), head.get()).flatMap(tip -> commits.mergeBase(tip, head.get()));
        String sentence = "the branch `" + pair.head() + "` since it left `" + pair.base() + "`";
        return from.filter(id -> !id.equals(head.get()))
                .map(id -> meant(id, head.get(), sentence))
                .map(range ->
                        closing.filter(commit -> !commit.equals(head.get())).isPresent() ? range.uncertain() : range);
    }

    /** The tip of a branch; where it has merged another one, the commit before that. */
    private Optional<String> before(String base, String head) {
        String at = base;
        for (int i = 0; i < MERGES && commits.isInHistory(head, at); i++) {
            Optional<String> parent = commits.parents(at).stream().findFirst();
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            at = parent.get();
        }
        return Optional.of(at).filter(tip -> !commits.isInHistory(head, tip));
    }

    /** The range of the milestone, as far as it agrees with the one end that the audit names. */
    private Meant of(MilestoneRange.Found found, List<String> ends) {
        if (!found.isKnown()) {
            return unknown("the audit states none that the repository has, and " + found.sentence());
        }
        String base = found.base();
        String head = found.head();
        for (String end : ends) {
            if (commits.isInHistory(end, base)) {
                base = end;
            } else if (commits.isInHistory(end, head)) {
                head = end;
            } else if (!commits.isInHistory(head, end)) {
                return unknown(
                        "`" + Span.shortened(end) + "`, which the audit names, is not in the range of its milestone");
            }
        }
        // An end that the audit names confirms the range of its milestone.
        boolean confirmed = ends.stream().anyMatch(List.of(base, head)::contains);
        Meant likely = meant(base, head, "the range " + new Span("", base, head).quoted() + ", " + found.sentence());
        return confirmed ? likely : likely.uncertain();
    }

    private Meant unknown(String why) {
        return new Meant(List.of(), closing, "no range: " + why);
    }

    /** The head is that of whoever wrote the audit. */
    private Optional<String> end(String name) {
        return name.equals("HEAD") && closing.isPresent() ? closing : commits.find(name);
    }

    /** Some write the first commit of the range where others write the one before: its title names the milestone. */
    private Meant withFirst(Meant meant, AuditDocument audit) {
        Span range = meant.spans().get(0);
        List<String> parents = commits.parents(range.base());
        boolean own = commits.firstParents(range.base(), 1).stream().anyMatch(base -> MilestoneRange.isOf(base, audit));
        if (!own || parents.isEmpty()) {
            return meant;
        }
        List<Span> spans = new ArrayList<>(meant.spans());
        spans.add(new Span("the range with its first commit", parents.get(0), range.head()));
        return new Meant(spans, spans, closing, true, meant.sentence());
    }

    /** The first and the last commit of the range, as far as they are in one history. */
    private Meant stated(List<String> ends, AuditDocument audit) {
        String base = ends.get(0);
        String head = ends.get(ends.size() - 1);
        for (String end : ends) {
            base = commits.isInHistory(end, base) ? end : base;
            head = commits.isInHistory(head, end) ? end : head;
        }
        String sentence = "the range " + new Span("", base, head).quoted() + " that it states";
        return withFirst(meant(base, head, sentence), audit);
    }

    private Meant meant(GivenRange given) {
        return meant(given.base(), given.head(), given.name());
    }

    private Meant meant(String base, String head, String sentence) {
        Set<Span> spans = new LinkedHashSet<>();
        spans.add(new Span("the range", base, head));
        closing.filter(commit -> !commit.equals(head) && commits.isInHistory(head, commit))
                .ifPresent(commit -> spans.add(new Span("the range up to the commit with the audit", base, commit)));
        List<String> parents = commits.parents(head);
        if (!parents.isEmpty() && !parents.get(0).equals(base)) {
            spans.add(Span.last(parents.get(0), head));
        }
        if (parents.size() > 1) {
            spans.add(new Span("the merged branch", base, parents.get(1)));
        }
        return new Meant(new ArrayList<>(spans), closing, sentence);
    }
}
