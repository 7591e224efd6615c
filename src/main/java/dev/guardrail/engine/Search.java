package dev.guardrail.engine;

import dev.guardrail.engine.search.RuleSearch;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.search.SearchedMatch;
import dev.guardrail.finding.search.Seen;
import dev.guardrail.finding.search.Silence;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.drools.model.Model;
import org.drools.model.Rule;

/** A search of facts for what the conditions of one rule match on, within limits. */
public final class Search {

    private final Limits limits;
    private final RuleSearch search;

    private Search(Limits limits, RuleSearch search) {
        this.limits = limits;
        this.search = search;
    }

    /**
     * A search for a rule of some models.
     *
     * @param limits those of rules that run within limits: the joins of their models count their combinations already
     */
    static Search of(
            List<Model> models, Optional<Limits> limits, String rule, Collection<?> facts, Collection<?> ofBase) {
        Model model = models.stream()
                .filter(one -> find(one, rule).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + rule));
        // Without limits, the rule anew: guards must not get into the rules that others run.
        Rule found =
                find(limits.isPresent() ? model : RuleBase.copy(model), rule).orElseThrow();
        if (limits.isEmpty()) {
            JoinGuards.add(found);
        }
        return new Search(
                limits.orElse(Limits.DEFAULT).forSearch(), new RuleSearch(found, facts, ofBase, RuleBase.BASE));
    }

    private static Optional<Rule> find(Model model, String rule) {
        return model.getRules().stream()
                .filter(one -> one.getName().equals(rule))
                .findFirst();
    }

    /** Why the rule concludes nothing. */
    public Silence silence() {
        return within(search::silence);
    }

    /** Why the rule concludes nothing about the facts at a place: in a file or, where the place has a line, on this line. */
    public Silence silenceAt(Place place) {
        return within(() -> search.silenceAt(place));
    }

    private Silence within(Supplier<Silence> search) {
        try {
            return RuleThread.run(limits, search);
        } catch (RuleThread.Ended ended) {
            return new Silence.Unknown(ended.reason());
        }
    }

    /**
     * What the conditions of matches looked for that the matches do not hold; nothing where that does not come to an end.
     *
     * @param wanted which matches, by what their patterns matched
     */
    public List<SearchedMatch> lookedFor(Predicate<List<Seen>> wanted) {
        try {
            return RuleThread.run(limits, () -> search.lookedFor(wanted));
        } catch (RuleThread.Ended ended) {
            return List.of();
        }
    }
}
