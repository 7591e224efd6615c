package dev.guardrail.finding;

import dev.guardrail.fact.Located;
import dev.guardrail.rule.Confidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says of a violation besides its place and its message. It tells no two violations apart.
 *
 * @param related what explains it at other places
 * @param confidence how sure it is; empty where it is as sure as its rule
 * @param fix changes of the head that together repair it; none where no repair is certainly right
 * @param repairs changes of the head that together repair it, by what they mean
 */
public record Details(
        List<Mention> related, Optional<Confidence> confidence, List<TextEdit> fix, List<Repair> repairs) {

    static final Details NONE = new Details(List.of(), Optional.empty(), List.of(), List.of());

    public Details {
        related = List.copyOf(related);
        fix = List.copyOf(fix);
        repairs = List.copyOf(repairs);
    }

    Details withRelated(Collection<?> facts, String caption) {
        List<Mention> more = new ArrayList<>(related);
        facts.stream()
                .map(Located.class::cast)
                .sorted(Comparator.comparing(Located::place).thenComparing(Located::toString))
                .forEach(fact -> more.add(new Mention(fact, caption)));
        return new Details(more, confidence, fix, repairs);
    }

    Details withConfidence(Confidence other) {
        return new Details(related, Optional.of(other), fix, repairs);
    }

    Details withEdit(TextEdit edit) {
        List<TextEdit> edits = new ArrayList<>(fix);
        edits.add(edit);
        return new Details(related, confidence, edits, repairs);
    }

    Details withRepair(Repair repair) {
        List<Repair> more = new ArrayList<>(repairs);
        more.add(repair);
        return new Details(related, confidence, fix, more);
    }

    /**
     * A fact that explains a violation.
     *
     * @param caption what it is, in a few words
     */
    public record Mention(Located fact, String caption) {}
}
