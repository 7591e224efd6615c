package dev.guardrail.engine.search;

import dev.guardrail.engine.FactMembers;
import dev.guardrail.engine.Helpers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what a constraint names of an object: members without arguments that rules may use. */
final class Members {

    private Members() {}

    /** What a property of an object holds, or what its method without arguments returns; nothing if there is none. */
    static Optional<Object> read(Object object, String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (Method method : candidates(object.getClass())) {
            if (Set.of(name, "is" + capital, "get" + capital).contains(method.getName())
                    && method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && isAllowed(method)) {
                return call(method, object);
            }
        }
        return Optional.empty();
    }

    private static Optional<Object> call(Method method, Object object) {
        try {
            return Optional.ofNullable(method.invoke(object));
        } catch (IllegalAccessException | InvocationTargetException e) {
            // What it says is not known here; whether the constraint holds was decided elsewhere.
            return Optional.empty();
        }
    }

    private static boolean isAllowed(Method method) {
        Class<?> owner = method.getDeclaringClass();
        return FactMembers.type(owner.getName())
                .map(type -> FactMembers.methods(type).contains(method.getName()))
                .orElseGet(() -> Helpers.published().containsKey(owner.getName())
                        && Helpers.published().get(owner.getName()).contains(method.getName()));
    }

    /** The public methods of a class and of its interfaces: the class itself may be hidden. */
    private static List<Method> candidates(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            if (Modifier.isPublic(one.getModifiers())) {
                methods.addAll(Arrays.asList(one.getMethods()));
            }
            addInterfaces(one, methods);
        }
        return methods;
    }

    private static void addInterfaces(Class<?> type, List<Method> methods) {
        for (Class<?> parent : type.getInterfaces()) {
            if (Modifier.isPublic(parent.getModifiers())) {
                methods.addAll(Arrays.asList(parent.getMethods()));
            }
            addInterfaces(parent, methods);
        }
    }
}
