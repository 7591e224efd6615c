package dev.guardrail.verify;

import dev.guardrail.collect.claim.AuditDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the range that an audit is about: a given one, the one that it states, or the one that its milestone has. */
final class MeantRange {

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
            return stated(ends);
        }
        if (given.isPresent() && audit.header().range().isEmpty()) {
            return meant(given.get());
        }
        return new Meant(List.of(), closing, "no range: the audit states none that the repository has");
    }

    /** The head is that of whoever wrote the audit. */
    private Optional<String> end(String name) {
        return name.equals("HEAD") && closing.isPresent() ? closing : commits.find(name);
    }

    /** The first and the last commit of the range, as far as they are in one history. */
    private Meant stated(List<String> ends) {
        String base = ends.get(0);
        String head = ends.get(ends.size() - 1);
        for (String end : ends) {
            base = commits.isInHistory(end, base) ? end : base;
            head = commits.isInHistory(head, end) ? end : head;
        }
        return meant(
                base, head, "the range `" + Span.shortened(base) + ".." + Span.shortened(head) + "` that it states");
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
