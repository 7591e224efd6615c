package dev.guardrail.verify;

import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.git.CommitNames;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.fact.GitRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the range that an audit is about: a given one, the one that it states, or the one that its milestone has. */
final class MeantRange {

    private final GitRepository git;
    private final CommitNames names;
    private final Optional<String> closing;

    /**
     * Finds ranges in a repository.
     *
     * @param closing the full id of the commit with the audit, where it has one
     */
    MeantRange(GitRepository git, Optional<String> closing) {
        this.git = git;
        this.names = git.names();
        this.closing = closing;
    }

    /**
     * The range of an audit.
     *
     * @param given a range that the person gave, which decides
     */
    Meant of(AuditDocument audit, Optional<String> given) {
        if (given.isPresent()) {
            GitRange range = git.resolve(RangeRequest.named(given.get())).described();
            return meant(range.base(), range.head(), "the given range `" + given.get() + "`");
        }
        List<String> ends = audit.header().range().stream()
                .flatMap(name -> end(name).stream())
                .distinct()
                .toList();
        if (ends.size() >= 2) {
            return stated(ends);
        }
        return new Meant(List.of(), closing, "no range: the audit states none that the repository has");
    }

    /** The head is that of whoever wrote the audit. */
    private Optional<String> end(String name) {
        return name.equals("HEAD") && closing.isPresent() ? closing : names.find(name);
    }

    /** The first and the last commit of the range, as far as they are in one history. */
    private Meant stated(List<String> ends) {
        String base = ends.get(0);
        String head = ends.get(ends.size() - 1);
        for (String end : ends) {
            base = names.isInHistory(end, base) ? end : base;
            head = names.isInHistory(head, end) ? end : head;
        }
        return meant(
                base, head, "the range `" + Span.shortened(base) + ".." + Span.shortened(head) + "` that it states");
    }

    private Meant meant(String base, String head, String sentence) {
        Set<Span> spans = new LinkedHashSet<>();
        spans.add(new Span("the range", base, head));
        closing.filter(commit -> !commit.equals(head) && names.isInHistory(head, commit))
                .ifPresent(commit -> spans.add(new Span("the range up to the commit with the audit", base, commit)));
        List<String> parents = names.parents(head);
        if (!parents.isEmpty() && !parents.get(0).equals(base)) {
            spans.add(Span.last(parents.get(0), head));
        }
        if (parents.size() > 1) {
            spans.add(new Span("the merged branch", base, parents.get(1)));
        }
        return new Meant(new ArrayList<>(spans), closing, sentence);
    }
}
