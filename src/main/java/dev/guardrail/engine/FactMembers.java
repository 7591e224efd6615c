package dev.guardrail.engine;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation;
import dev.guardrail.claim.Value;
import dev.guardrail.fact.Fact;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules may use of facts and of claims: the public types, their public methods and their constants. */
public final class FactMembers {

    private static final String PACKAGE = Fact.class.getPackageName();

    /** What rules that judge claims match on besides facts. */
    public static final Set<Class<?>> OF_CLAIMS = Set.of(
            Claim.class, ClaimKind.class, Observation.class, Observation.Proof.class, Value.class, Bearing.class);

    private static final String CLAIMS = Claim.class.getPackageName();
    private static final Set<String> OF_ANY_OBJECT = Set.of("equals", "toString");
    private static final Set<String> OF_ENUMS = Set.of("compareTo", "name", "ordinal");

    private static final Map<String, Optional<Class<?>>> TYPES = new ConcurrentHashMap<>();
    private static final Map<Class<?>, SortedSet<String>> METHODS = new ConcurrentHashMap<>();

    private FactMembers() {}

    /** A public type of facts or of claims by its name in Java: {@code dev.guardrail.fact.Gap$Kind}. */
    public static Optional<Class<?>> type(String name) {
        if (name.startsWith(CLAIMS + ".")) {
            return OF_CLAIMS.stream()
                    .filter(type -> type.getName().equals(name))
                    .findFirst();
        }
        return name.startsWith(PACKAGE + ".") ? TYPES.computeIfAbsent(name, FactMembers::load) : Optional.empty();
    }

    private static Optional<Class<?>> load(String name) {
        try {
            Class<?> type = Class.forName(name, false, Fact.class.getClassLoader());
            return Modifier.isPublic(type.getModifiers()) ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** The names of the methods of a type of the package of facts that rules may call. */
    public static SortedSet<String> methods(Class<?> type) {
        return METHODS.computeIfAbsent(type, FactMembers::find);
    }

    private static SortedSet<String> find(Class<?> type) {
        Stream<String> own = Arrays.stream(type.getMethods())
                .filter(method -> isOfFacts(method) && !method.getName().equals("hashCode"))
                .map(Method::getName);
        Stream<String> inherited =
                type.isEnum() ? Stream.concat(OF_ANY_OBJECT.stream(), OF_ENUMS.stream()) : OF_ANY_OBJECT.stream();
        return Stream.concat(own, inherited).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the constants of a type of the package of facts. */
    public static SortedSet<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> isOfFacts(field) && Modifier.isStatic(field.getModifiers()))
                .map(Member::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfFacts(Member member) {
        return member.getDeclaringClass().getPackageName().equals(PACKAGE)
                || OF_CLAIMS.contains(member.getDeclaringClass());
    }
}
