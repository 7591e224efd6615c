package dev.guardrail.rule;

import dev.guardrail.fact.Fact;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The types of facts and their properties, as rules name them. */
public final class FactTypes {

    private static final String FACTS = Fact.class.getPackageName() + ".";

    /** What every object has, and no fact says anything by. */
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("getClass", "hashCode", "toString", "notify", "notifyAll", "wait");

    /** What only reports show: no guardrail ever gets such a fact. */
    private static final Set<String> FOR_REPORTS = Set.of("ComparedCheck", "Importer", "ImporterSearch", "ZonedFile");

    private FactTypes() {}

    /** Whether guardrails get facts of that type. */
    public static boolean isForGuardrails(String name) {
        return !FOR_REPORTS.contains(name);
    }

    /** The names of all types of facts, without those that only group others. */
    public static SortedSet<String> names() {
        return names(Fact.class);
    }

    private static SortedSet<String> names(Class<?> type) {
        SortedSet<String> names = new TreeSet<>();
        if (type.isRecord()) {
            names.add(type.getSimpleName());
        }
        Stream.ofNullable(type.getPermittedSubclasses()).flatMap(Stream::of).forEach(sub -> names.addAll(names(sub)));
        return names;
    }

    /** The names of a type of facts, and of the groups that it belongs to; none of any other type. */
    public static SortedSet<String> namesOf(Class<?> type) {
        SortedSet<String> names = new TreeSet<>();
        if (Fact.class.isAssignableFrom(type)) {
            names.add(type.getSimpleName());
            Stream.of(type.getInterfaces()).forEach(group -> names.addAll(namesOf(group)));
        }
        return names;
    }

    /** The type of that name. */
    public static Optional<Class<? extends Fact>> find(String name) {
        try {
            Class<?> type = Class.forName(FACTS + name, false, FactTypes.class.getClassLoader());
            return type.isRecord() && Fact.class.isAssignableFrom(type)
                    ? Optional.of(type.asSubclass(Fact.class))
                    : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            // On a file system that ignores case, Java finds a class of another name.
            return Optional.empty();
        }
    }

    /** The properties of a type, as rules spell them: {@code isDemanding} is "demanding". */
    public static SortedSet<String> properties(Class<? extends Fact> type) {
        SortedSet<String> names = new TreeSet<>();
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0
                    && method.getReturnType() != void.class
                    && !Modifier.isStatic(method.getModifiers())
                    && !OF_EVERY_OBJECT.contains(method.getName())) {
                names.add(property(method));
            }
        }
        return names;
    }

    static String property(Method method) {
        String name = method.getName();
        return name.matches("is[A-Z].*") ? Character.toLowerCase(name.charAt(2)) + name.substring(3) : name;
    }
}
