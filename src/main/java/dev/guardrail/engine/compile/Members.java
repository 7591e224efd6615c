package dev.guardrail.engine.compile;

import dev.guardrail.engine.FactMembers;
import dev.guardrail.engine.Helpers;
import dev.guardrail.rule.Names;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a rule may read of a type and call on it. */
final class Members {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class,
            long.class, Long.class,
            double.class, Double.class,
            boolean.class, Boolean.class,
            char.class, Character.class);

    private Members() {}

    /** The type of what cannot be known because of a mistake before it; nothing about it is a mistake. */
    static final class Unknown {

        private Unknown() {}
    }

    /** The type of a property, {@code path} or {@code empty}, if the type has it and rules may read it. */
    static Optional<Class<?>> property(Class<?> owner, String name) {
        if (owner == Unknown.class) {
            return Optional.of(owner);
        }
        return accessors(name)
                .filter(accessor -> allowed(owner).contains(accessor))
                .flatMap(accessor -> Arrays.stream(owner.getMethods())
                        .filter(method -> method.getName().equals(accessor) && method.getParameterCount() == 0))
                .findFirst()
                .map(method -> boxed(method.getReturnType()));
    }

    private static Stream<String> accessors(String name) {
        String capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.of(name, "is" + capitalised, "get" + capitalised);
    }

    /** The type of what a method returns. */
    static Class<?> call(Class<?> owner, String name, List<Class<?>> arguments, boolean statically, Cursor cursor) {
        if (owner == Unknown.class) {
            return owner;
        }
        if (owner == Object.class) {
            throw cursor.refuse("the type of this value is not known; a pattern with `from` says it");
        }
        SortedSet<String> allowed = allowed(owner);
        List<Method> named = Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .toList();
        if (!allowed.contains(name)) {
            throw cursor.refuse(
                    named.isEmpty()
                            ? "`" + simple(owner) + "` has no method `" + name + "`" + Names.suggestion(name, allowed)
                            : "a rule may not call `" + name + "` of `" + simple(owner)
                                    + "`; rules/README.md lists what it may call");
        }
        return named.stream()
                .filter(method -> Modifier.isStatic(method.getModifiers()) == statically)
                .filter(method -> accepts(method.getParameterTypes(), method.isVarArgs(), arguments))
                .findFirst()
                .map(method -> boxed(method.getReturnType()))
                .orElseThrow(() -> cursor.refuse("`" + name + "` of `" + simple(owner) + "` does not take "
                        + described(arguments) + (statically ? " or is called on an object" : "")));
    }

    /** The names of what a rule may call on a type. */
    static SortedSet<String> allowed(Class<?> owner) {
        return FactMembers.type(owner.getName()).isPresent()
                ? FactMembers.methods(owner)
                : Helpers.published().getOrDefault(owner.getName(), Collections.emptySortedSet());
    }

    /** The names of the properties that a condition can read of a type. */
    static SortedSet<String> properties(Class<?> owner) {
        SortedSet<String> names = new TreeSet<>();
        for (Method method : owner.getMethods()) {
            if (method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && allowed(owner).contains(method.getName())) {
                names.add(method.getName());
            }
        }
        return names;
    }

    /** Whether parameters take arguments of these types; an argument whose type is not known is an {@code Object}. */
    static boolean accepts(Class<?>[] parameters, boolean variable, List<Class<?>> arguments) {
        int fixed = variable ? parameters.length - 1 : parameters.length;
        if (variable ? arguments.size() < fixed : arguments.size() != fixed) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Class<?> parameter = i < fixed ? parameters[i] : parameters[fixed].getComponentType();
            if (!takes(boxed(parameter), arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean takes(Class<?> parameter, Class<?> argument) {
        return parameter.isAssignableFrom(argument)
                || argument == Object.class
                || argument == Unknown.class
                || parameter == Long.class && argument == Integer.class
                || parameter == Double.class && isNumber(argument) && argument != BigDecimal.class;
    }

    static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type) || type == Unknown.class;
    }

    static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    static String described(List<Class<?>> types) {
        return types.isEmpty()
                ? "no arguments"
                : "(" + String.join(", ", types.stream().map(Members::simple).toList()) + ")";
    }

    static String simple(Class<?> type) {
        return type.getEnclosingClass() == null
                ? type.getSimpleName()
                : simple(type.getEnclosingClass()) + "." + type.getSimpleName();
    }
}
