package dev.guardrail.engine.search;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import dev.guardrail.finding.search.LookedFor;
import dev.guardrail.finding.search.SearchedMatch;
import dev.guardrail.finding.search.Seen;
import dev.guardrail.finding.search.Silence;
import dev.guardrail.finding.search.Silence.Fires;
import dev.guardrail.finding.search.Silence.NothingThere;
import dev.guardrail.finding.search.Silence.Unmet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;

/** Searches facts for what the conditions of one compiled rule match on. */
public final class RuleSearch {

    private final List<List<Condition>> groups;

    /** The beginnings of the rule: no condition, its first, its first two, and so on. */
    private final List<List<Condition>> prefixes = new ArrayList<>(List.of(List.of()));

    private final Runs runs;
    private final Obstacles obstacles;

    /**
     * A search of facts.
     *
     * @param rule the rule, whose conditions nothing else changes meanwhile
     * @param base the name of the entry point of the facts of the base
     */
    public RuleSearch(Rule rule, Collection<?> facts, Collection<?> ofBase, String base) {
        groups = Groups.of(rule);
        groups.forEach(group -> prefixes.add(Obstacles.plus(prefixes.get(prefixes.size() - 1), group)));
        runs = new Runs(facts, ofBase, base);
        obstacles = new Obstacles(runs);
    }

    /** Why the rule concludes nothing. */
    public Silence silence() {
        List<Matches> matches = matches();
        for (int i = 0; i < groups.size(); i++) {
            if (matches.get(i + 1).all() == 0) {
                return unmet(i, matches.get(i).kept(), seen -> true);
            }
        }
        return new Fires(matches.get(groups.size()).all());
    }

    /** Why the rule concludes nothing about the facts at a place: in a file or, where the place has a line, on this line. */
    public Silence silenceAt(Place place) {
        List<Matches> matches = matches();
        for (int i = groups.size(); i > 0; i--) {
            List<Env> there = matches.get(i).kept().stream()
                    .filter(env -> env.seen().stream().anyMatch(seen -> seen.isAt(place)))
                    .toList();
            if (!there.isEmpty()) {
                return i == groups.size() ? new Fires(there.size()) : unmet(i, there, seen -> true);
            }
        }
        return firstThere(place, matches);
    }

    /** The first condition whose pattern could match a fact at the place; no match of the conditions before has one. */
    private Silence firstThere(Place place, List<Matches> matches) {
        for (int i = 0; i < groups.size(); i++) {
            List<Env> before = matches.get(i).kept();
            if (groups.get(i).get(0) instanceof Pattern<?> pattern
                    && Obstacles.accumulate(groups.get(i)).isEmpty()
                    && !before.isEmpty()
                    && new Asked(pattern)
                            .candidates(runs, before.get(0)).stream().anyMatch(seen -> seen.isAt(place))) {
                return unmet(i, before, seen -> seen.isAt(place));
            }
        }
        List<Class<?>> types = groups.stream()
                .flatMap(Collection::stream)
                .flatMap(Runs::types)
                .filter(type -> type != Setting.class)
                .<Class<?>>map(type -> type)
                .toList();
        // A fact there may be what a `not` or an `accumulate` looks at.
        return runs.hasAt(place, types) ? silence() : new NothingThere(names(types));
    }

    private static SortedSet<String> names(List<Class<?>> types) {
        return types.stream().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }

    private Silence unmet(int condition, List<Env> before, Predicate<Seen> wanted) {
        return obstacles
                .of(prefixes.get(condition), before, groups.get(condition), wanted)
                .<Silence>map(obstacle -> new Unmet(condition, obstacle))
                .orElseGet(() -> new Silence.Unknown("has no condition that keeps it from matching"));
    }

    private List<Matches> matches() {
        runs.together(prefixes.subList(1, prefixes.size()));
        List<Matches> matches = new ArrayList<>(List.of(new Matches(List.of(Env.EMPTY), 1)));
        prefixes.subList(1, prefixes.size()).forEach(prefix -> matches.add(runs.of(prefix)));
        return matches;
    }

    /**
     * What the conditions of matches looked for that the matches do not hold.
     *
     * @param wanted which matches, by what their patterns matched
     */
    public List<SearchedMatch> lookedFor(Predicate<List<Seen>> wanted) {
        return runs.of(prefixes.get(groups.size())).kept().stream()
                .filter(match -> wanted.test(match.seen()))
                .map(match -> new SearchedMatch(match.seen(), lookedFor(match)))
                .toList();
    }

    private List<LookedFor> lookedFor(Env match) {
        List<LookedFor> all = new ArrayList<>();
        Absences absences = new Absences(runs, obstacles);
        for (int i = 0; i < groups.size(); i++) {
            List<Condition> before = prefixes.get(i);
            Optional<LookedFor> one =
                    absences.of(i, before, match.first(Holder.of(before).size()), groups.get(i));
            one.ifPresent(all::add);
        }
        return all;
    }
}
