package dev.guardrail.collect.trust;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Pin;
import dev.guardrail.fact.WorkflowFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a range changes about what workflows trust.
 *
 * @param base facts of the base
 * @param head facts of the head and of the range
 */
public record TrustChanges(List<Fact> base, List<Fact> head) {

    public TrustChanges {
        base = List.copyOf(base);
        head = List.copyOf(head);
    }

    /**
     * Compares both sides.
     *
     * @param base what the workflows of the base say; other facts are left aside
     * @param head what those of the head say
     * @param ofFiles the versions in other files that the range touches
     * @param moves where the jobs of the base are at the head
     */
    public static TrustChanges of(
            Collection<? extends Fact> base, Collection<? extends Fact> head, OfFiles ofFiles, Moves moves) {
        List<Pin> before = Pins.of(base, ofFiles.base());
        List<Pin> after = Pins.of(head, ofFiles.head());
        List<Fact> changes = new ArrayList<>(after);
        changes.addAll(LoosenedPins.of(before, after, moves));
        changes.addAll(WidenedTokens.of(Tokens.of(base), Tokens.of(head), moves));
        changes.addAll(AddedTriggers.of(base, head, moves));
        return new TrustChanges(List.copyOf(before), changes);
    }

    /** The versions in files that are no workflows, on both sides. */
    public record OfFiles(List<Pin> base, List<Pin> head) {

        public OfFiles {
            base = List.copyOf(base);
            head = List.copyOf(head);
        }

        /** Those of the way back. */
        public OfFiles reversed() {
            return new OfFiles(/* base= */ head, /* head= */ base);
        }
    }

    /** Whether a range touches a file with facts about workflows, or with versions. */
    public static boolean touches(
            Collection<ChangedFile> changed, Collection<? extends Fact> base, Collection<? extends Fact> head) {
        Set<String> paths =
                changed.stream().flatMap(file -> file.paths().stream()).collect(Collectors.toSet());
        return paths.stream().anyMatch(PinnedFiles::isRead)
                || Stream.concat(base.stream(), head.stream())
                        .anyMatch(fact -> fact instanceof WorkflowFact part && paths.contains(part.path()));
    }
}
