package dev.guardrail.rule;

import dev.guardrail.fact.Fact;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule says it inspects.
 *
 * @param type the facts that it inspects
 * @param properties one of these has to be true of a fact for it to be inspected; none where all facts are
 * @param parameters of the rule: where one of these is set, all facts are inspected
 * @param given the fact without which it inspects nothing at all
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
                names.add(property(method));
            }
        }
        return names;
    }

    private static boolean holds(Fact fact, String property) {
        for (Method method : fact.getClass().getDeclaredMethods()) {
            if (method.getParameterCount() == 0 && property(method).equals(property)) {
                try {
                    return (boolean) method.invoke(fact);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(property + " of " + fact, e);
                }
            }
        }
        throw new IllegalStateException("no " + property + " of " + fact);
    }

    /** {@code isDemanding} is the property "demanding". */
    private static String property(Method method) {
        String name = method.getName();
        return name.matches("is[A-Z].*") ? Character.toLowerCase(name.charAt(2)) + name.substring(3) : name;
    }
}
