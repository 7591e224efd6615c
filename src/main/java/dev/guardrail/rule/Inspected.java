package dev.guardrail.rule;

import dev.guardrail.fact.Fact;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule inspects, as its {@code @inspects} says.
 *
 * @param type the facts that it inspects
 * @param properties a fact is inspected if one of these is true of it; empty if all facts are inspected
 * @param parameters parameters of the rule; if one of these is set, all facts are inspected
 * @param given the type of fact without which the rule inspects nothing
 */
public record Inspected(
        Class<? extends Fact> type,
        List<String> properties,
        List<String> parameters,
        Optional<Class<? extends Fact>> given) {

    public Inspected {
        properties = List.copyOf(properties);
        parameters = List.copyOf(parameters);
    }

    /** Whether every fact of the type is inspected, whatever a policy says. */
    public boolean isUnconditional() {
        return properties.isEmpty() && parameters.isEmpty();
    }

    /** Whether one of the properties is true of a fact of the type. */
    public boolean covers(Fact fact) {
        return properties.stream().anyMatch(property -> holds(fact, property));
    }

    /** The names of the properties of a type that are true or false, as rules spell them, sorted. */
    static Set<String> properties(Class<? extends Fact> type) {
        Set<String> names = new TreeSet<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.getReturnType() == boolean.class
                    && method.getParameterCount() == 0
                    && Modifier.isPublic(method.getModifiers())) {
                names.add(FactTypes.property(method));
            }
        }
        return names;
    }

    private static boolean holds(Fact fact, String property) {
        for (Method method : fact.getClass().getDeclaredMethods()) {
            if (method.getParameterCount() == 0 && FactTypes.property(method).equals(property)) {
                try {
                    return (boolean) method.invoke(fact);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(property + " of " + fact, e);
                }
            }
        }
        throw new IllegalStateException("no " + property + " of " + fact);
    }
}
