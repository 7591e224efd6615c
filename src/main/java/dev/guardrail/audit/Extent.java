package dev.guardrail.audit;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Commit;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.GitRange;
import dev.guardrail.record.Circumstances;
import dev.guardrail.verdict.EmptyRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much there is to judge.
 *
 * @param range the range
 * @param commits how many commits it has
 * @param changes whether both sides differ, or existing findings count as well
 * @param allowed whether a named range may be empty
 */
record Extent(GitRange range, int commits, boolean changes, boolean allowed) {

    static Extent of(Material material, boolean countsExisting) {
        List<Fact> facts = material.atHead();
        GitRange range = (GitRange)
                facts.stream().filter(GitRange.class::isInstance).findFirst().orElseThrow();
        Circumstances.Extent of = material.extent();
        boolean changes = countsExisting || of.standing() || count(ChangedFile.class, facts) > 0 || of.differs();
        return new Extent(range, count(Commit.class, facts), changes, of.emptyAllowed());
    }

    private static int count(Class<? extends Fact> type, List<Fact> facts) {
        return (int) facts.stream().filter(type::isInstance).count();
    }

    Optional<EmptyRange> empty() {
        return commits > 0 || changes ? Optional.empty() : Optional.of(new EmptyRange(range, allowed));
    }

    /**
     * The facts that guardrails can judge. If nothing changed, these are the facts that only the head has, such as a
     * report that was given.
     */
    List<Fact> judged(Collection<Fact> base, Collection<Fact> head) {
        if (changes) {
            return new ArrayList<>(head);
        }
        Set<Fact> before = new HashSet<>(base);
        return new ArrayList<>(
                head.stream().filter(fact -> !before.contains(fact)).toList());
    }

    /** The sentence for a range without changes. */
    String unchanged() {
        return switch (range.kind()) {
            case WORKTREE -> "The work tree is that of HEAD";
            case STAGED -> "Nothing is staged";
            case NAMED, BRANCH, LAST_COMMIT ->
                commits > 0 ? "The range changes no file" : "The range " + range.name() + " is empty";
        };
    }
}
