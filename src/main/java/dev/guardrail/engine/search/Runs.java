package dev.guardrail.engine.search;

import dev.guardrail.fact.Place;
import dev.guardrail.finding.search.Seen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Pattern;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.EntryPoint;

/** Runs lists of compiled conditions in Drools, as rules that remember their matches. */
final class Runs {

    private static final int KEPT = 100_000;

    private final Collection<?> facts;
    private final Collection<?> ofBase;
    private final String entryPoint;
    private final Map<List<Condition>, Matches> known = new HashMap<>();

    /**
     * Runs on facts.
     *
     * @param entryPoint the name of the entry point of the facts of the base
     */
    Runs(Collection<?> facts, Collection<?> ofBase, String entryPoint) {
        this.facts = facts;
        this.ofBase = ofBase;
        this.entryPoint = entryPoint;
    }

    Collection<?> facts() {
        return facts;
    }

    /** Whether a fact of some types is at a place, on either side. */
    boolean hasAt(Place place, Collection<Class<?>> types) {
        return Stream.concat(facts.stream(), ofBase.stream())
                .filter(fact -> types.stream().anyMatch(type -> type.isInstance(fact)))
                .anyMatch(fact -> new Seen(fact, false).isAt(place));
    }

    Collection<?> ofBase() {
        return ofBase;
    }

    /** The matches of conditions. */
    Matches of(List<Condition> conditions) {
        together(List.of(conditions));
        return Objects.requireNonNull(known.get(conditions));
    }

    /** Runs several lists in one session, where they share what they have in common. */
    void together(List<List<Condition>> lists) {
        List<List<Condition>> wanted =
                lists.stream().filter(list -> !known.containsKey(list)).toList();
        if (wanted.isEmpty()) {
            return;
        }
        ModelImpl model = new ModelImpl();
        List<Collector> collectors = new ArrayList<>();
        for (List<Condition> conditions : wanted) {
            Collector collector = new Collector(Holder.of(conditions));
            model.addRule(rule("r" + collectors.size(), conditions, collector));
            collectors.add(collector);
        }
        fire(model, types(wanted));
        for (int i = 0; i < wanted.size(); i++) {
            known.put(List.copyOf(wanted.get(i)), collectors.get(i).matches());
        }
    }

    private static RuleImpl rule(String name, List<Condition> conditions, Collector collector) {
        Variable<?>[] variables =
                collector.holders.stream().map(Holder::variable).toArray(Variable[]::new);
        Consequence consequence = new ConsequenceImpl(collector::add, variables, false, false, "java");
        List<Condition> all = new ArrayList<>(conditions);
        all.add(new NamedConsequenceImpl(RuleImpl.DEFAULT_CONSEQUENCE_NAME, false));
        return new RuleImpl(
                "guardrail.search",
                name,
                "",
                new CompositePatterns(Condition.Type.AND, all, Map.of(RuleImpl.DEFAULT_CONSEQUENCE_NAME, consequence)));
    }

    private void fire(ModelImpl model, Set<Class<?>> types) {
        KieSession session = KieBaseBuilder.createKieBaseFromModel(
                        List.of(model), RuleBaseFactory.newKnowledgeBaseConfiguration())
                .newKieSession();
        try {
            insert(facts, types, session);
            EntryPoint base = session.getEntryPoint(entryPoint);
            if (base != null) {
                insert(ofBase, types, base);
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    private static void insert(Collection<?> facts, Set<Class<?>> types, EntryPoint to) {
        Map<Class<?>, Boolean> matched = new HashMap<>();
        for (Object fact : facts) {
            if (matched.computeIfAbsent(
                    fact.getClass(), type -> types.stream().anyMatch(wanted -> wanted.isAssignableFrom(type)))) {
                to.insert(fact);
            }
        }
    }

    private static Set<Class<?>> types(List<List<Condition>> lists) {
        return lists.stream().flatMap(Collection::stream).flatMap(Runs::types).collect(Collectors.toSet());
    }

    /** The types that a condition and those in it match on. */
    static Stream<Class<?>> types(Condition condition) {
        if (condition instanceof AccumulatePattern<?> accumulate) {
            return types(accumulate.getCondition());
        } else if (condition instanceof Pattern<?> pattern) {
            return Stream.of(pattern.getPatternVariable().getType());
        }
        return condition.getSubConditions().stream().flatMap(Runs::types);
    }

    /** Keeps the first matches and counts all. */
    private static final class Collector {

        private final List<Holder> holders;
        private final List<Env> kept = new ArrayList<>();
        private int all;

        Collector(List<Holder> holders) {
            this.holders = List.copyOf(holders);
        }

        void add(Object... values) {
            all++;
            if (kept.size() < KEPT) {
                kept.add(new Env(holders, Arrays.asList(values.clone())));
            }
        }

        Matches matches() {
            return new Matches(kept, all);
        }
    }
}
