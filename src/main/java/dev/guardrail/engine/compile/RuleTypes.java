package dev.guardrail.engine.compile;

import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimConclusion;
import dev.guardrail.claim.Observation;
import dev.guardrail.engine.FactMembers;
import dev.guardrail.engine.Helpers;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.finding.Violation;
import dev.guardrail.rule.Confidence;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that a rule file can name: by its imports, those of facts, of violations, and what helps with them. */
final class RuleTypes {

    private static final String FACTS = Fact.class.getPackageName();
    private static final String ALL_FACTS = FACTS + ".*";
    private static final String CLAIMS = Claim.class.getPackageName();
    private static final String ALL_CLAIMS = CLAIMS + ".*";
    private static final Set<Class<?>> CONCLUSIONS = Set.of(Violation.class, Confidence.class);
    private static final String LANGUAGE = "java.lang.";

    private final Set<String> imports;

    RuleTypes(Collection<String> imports) {
        this.imports = Set.copyOf(imports);
    }

    /** Whether a rule may import this. Only rules that judge claims see them, and these conclude no violation. */
    static boolean mayImport(String target, boolean ofClaims) {
        boolean claims = target.equals(ALL_CLAIMS)
                || target.startsWith(CLAIMS + ".") && FactMembers.type(target).isPresent()
                || target.equals(ClaimConclusion.class.getName());
        return target.equals(ALL_FACTS)
                || target.startsWith(FACTS + ".") && FactMembers.type(target).isPresent()
                || Helpers.published().containsKey(target)
                || (ofClaims
                        ? claims
                        : CONCLUSIONS.stream().anyMatch(type -> type.getName().equals(target)));
    }

    /** The type of facts, or the helping type of the JDK, that a name means. */
    Optional<Class<?>> find(String name) {
        return fact(name).or(() -> helper(name));
    }

    /** The type of facts or claims that a name means: {@code Job}, or {@code Gap.Kind}. */
    Optional<Class<?>> fact(String name) {
        return of(FACTS, name).or(() -> of(CLAIMS, name));
    }

    private Optional<Class<?>> of(String inPackage, String name) {
        boolean imported = imports.contains(inPackage + ".*") || imports.contains(inPackage + "." + name);
        return imported && !name.contains(".") ? FactMembers.type(inPackage + "." + name) : Optional.empty();
    }

    /** The type of a violation's confidence, if a name means it: a consequence can name it. */
    Optional<Class<?>> confidence(String name) {
        return name.equals(Confidence.class.getSimpleName()) && imports(Confidence.class)
                ? Optional.of(Confidence.class)
                : Optional.empty();
    }

    /** The names of the constants of a type. */
    static SortedSet<String> constants(Class<?> type) {
        return type == Confidence.class
                ? Stream.of(Confidence.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new))
                : FactMembers.constants(type);
    }

    /** The type in a type of facts that a name means. */
    static Optional<Class<?>> nested(Class<?> outer, String name) {
        return FactMembers.type(outer.getName() + "$" + name);
    }

    private static Optional<Class<?>> helper(String name, Set<String> imports) {
        return Helpers.published().keySet().stream()
                .filter(type -> type.equals(name)
                        || type.equals(LANGUAGE + name)
                        || imports.contains(type) && type.endsWith("." + name))
                .findFirst()
                .map(RuleTypes::load);
    }

    private Optional<Class<?>> helper(String name) {
        return helper(name, imports);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("published a type that is none: " + name, e);
        }
    }

    boolean imports(Class<?> type) {
        return imports.contains(type.getName()) || type.getPackageName().equals(CLAIMS) && imports.contains(ALL_CLAIMS);
    }

    /** The names of the types that an expression can name. */
    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        Helpers.published().keySet().forEach(type -> names.add(type.substring(type.lastIndexOf('.') + 1)));
        names.addAll(matchable());
        return names;
    }

    /** The names of the types of facts that a condition can match on. */
    static SortedSet<String> matchable() {
        SortedSet<String> names = new TreeSet<>();
        permitted(Fact.class).filter(RuleTypes::isMatchable).forEach(type -> names.add(type.getSimpleName()));
        return names;
    }

    /** Whether a condition can match on a type: a claim, what is seen of it, or a fact, and not a type of nearly all facts. */
    static boolean isMatchable(Class<?> type) {
        return type == Claim.class
                || type == Observation.class
                || Fact.class.isAssignableFrom(type) && type != Fact.class && type != Located.class;
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return Stream.concat(
                Stream.of(type),
                Stream.ofNullable(type.getPermittedSubclasses())
                        .flatMap(Stream::of)
                        .flatMap(RuleTypes::permitted));
    }
}
