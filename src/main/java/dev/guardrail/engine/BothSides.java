package dev.guardrail.engine;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.EntryPointId;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;

/** The rules that look at both sides: their conditions have patterns {@code from entry-point "base"}. */
final class BothSides {

    /** What each of these rules matches on at the base. */
    private final Map<String, Set<Class<?>>> types = new TreeMap<>();

    void add(RuleImpl rule) {
        Set<Class<?>> ofBase = Set.copyOf(ofBase(rule.getLhs()).toList());
        if (!ofBase.isEmpty()) {
            types.put(rule.getName(), ofBase);
        }
    }

    void add(Needs needs) {
        if (!needs.ofBase().isEmpty()) {
            types.put(
                    needs.rule(),
                    needs.ofBase().stream().<Class<?>>map(BuiltInRules::type).collect(Collectors.toSet()));
        }
    }

    boolean uses(String rule) {
        return types.containsKey(rule);
    }

    boolean asksFor(Class<?> type, Predicate<String> selected) {
        return types.entrySet().stream()
                .anyMatch(rule -> rule.getValue().stream().anyMatch(wanted -> wanted.isAssignableFrom(type))
                        && selected.test(rule.getKey()));
    }

    private static Stream<Class<?>> ofBase(RuleConditionElement element) {
        Stream<Class<?>> own = element instanceof Pattern pattern
                        && pattern.getSource() instanceof EntryPointId entryPoint
                        && entryPoint.getEntryPointId().equals(RuleBase.BASE)
                        && pattern.getObjectType() instanceof ClassObjectType type
                ? Stream.of(type.getClassType())
                : Stream.empty();
        return Stream.concat(own, element.getNestedElements().stream().flatMap(BothSides::ofBase));
    }
}
