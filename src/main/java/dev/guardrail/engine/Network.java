package dev.guardrail.engine;

import dev.guardrail.Interruption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.EntryPointId;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;

/** Rules as Drools runs them. Immutable; every run has a session of its own. */
final class Network {

    private final KieBase base;
    private final Set<String> rules = new TreeSet<>();
    private final BothSides bothSides = new BothSides();
    private final Map<Class<?>, Boolean> matched = new ConcurrentHashMap<>();

    Network(List<Model> models) {
        base = KieBaseBuilder.createKieBaseFromModel(models, RuleBaseFactory.newKnowledgeBaseConfiguration());
        for (KiePackage kiePackage : base.getKiePackages()) {
            for (Rule rule : kiePackage.getRules()) {
                rules.add(rule.getName());
                bothSides.add((RuleImpl) rule);
            }
        }
    }

    /** The names of the rules, sorted. */
    Set<String> rules() {
        return Collections.unmodifiableSet(rules);
    }

    BothSides bothSides() {
        return bothSides;
    }

    /** Runs selected rules, which come to so many conclusions at most. */
    <T> List<Conclusion<T>> conclude(
            Collection<?> facts, Collection<?> ofBase, Class<T> type, Predicate<String> selected, int most) {
        KieSession session = base.newKieSession();
        try {
            facts.stream().filter(fact -> isMatched(fact.getClass())).forEach(session::insert);
            // Where no rule looks at the base, there is no such entry point.
            ofBase.stream()
                    .filter(fact -> bothSides.asksFor(fact.getClass(), rule -> true))
                    .forEach(fact -> session.getEntryPoint(RuleBase.BASE).insert(fact));
            Interruption interruption = Interruption.ofCurrent();
            AgendaFilter filter = match -> {
                interruption.check();
                return selected.test(match.getRule().getName());
            };
            if (session.fireAllRules(filter, most) == most) {
                throw new RuleThread.Ended("comes to more than " + most + " conclusions", new IllegalStateException());
            }
            return conclusions(session, type);
        } finally {
            session.dispose();
        }
    }

    /**
     * Whether a rule matches on facts of a type. Other facts are not inserted, because most facts of a large change are
     * lines.
     */
    private boolean isMatched(Class<?> type) {
        return matched.computeIfAbsent(
                type,
                key -> ((InternalRuleBase) base)
                        .getRete().getObjectTypeNodes(EntryPointId.DEFAULT).keySet().stream()
                                .anyMatch(node -> node instanceof ClassObjectType matching
                                        && matching.getClassType().isAssignableFrom(key)));
    }

    private static <T> List<Conclusion<T>> conclusions(KieSession session, Class<T> type) {
        List<Conclusion<T>> conclusions = new ArrayList<>();
        for (FactHandle handle : session.getFactHandles(type::isInstance)) {
            List<Match> matches = Justifications.of(handle);
            if (!matches.isEmpty()) {
                conclusions.add(new Conclusion<>(type.cast(session.getObject(handle)), matches));
            }
        }
        return conclusions;
    }
}
