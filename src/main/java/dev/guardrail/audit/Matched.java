package dev.guardrail.audit;

import dev.guardrail.fact.AuditClaim;
import dev.guardrail.fact.ConfigValue;
import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.DockerInstruction;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.LinterFinding;
import dev.guardrail.fact.LinterRun;
import dev.guardrail.fact.SourceFile;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.ClaimRule;
import dev.guardrail.rule.FactTypes;
import dev.guardrail.rule.Guardrail;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** For which types of facts files are read: those that a guardrail that runs matches on. */
final class Matched {

    /** No file is read for them. */
    static final Matched NOTHING = new Matched(type -> false);

    /** The types for which no file is read unless a guardrail that runs matches on them. */
    private static final Set<Class<? extends Fact>> ON_DEMAND = Set.of(
            SourceFile.class,
            ContainerImage.class,
            DockerInstruction.class,
            ConfigValue.class,
            AuditClaim.class,
            LinterFinding.class,
            LinterRun.class);

    private final Predicate<Class<? extends Fact>> types;

    private Matched(Predicate<Class<? extends Fact>> types) {
        this.types = types;
    }

    /** Those that guardrails match on. */
    static Matched by(Catalogue catalogue, Predicate<String> running) {
        return new Matched(type -> catalogue.all().stream()
                .anyMatch(guardrail -> wants(guardrail, type, catalogue) && running.test(guardrail.id())));
    }

    /** Those that rules match on which judge claims: these do not judge by claims of audits. */
    static Matched byClaims(Collection<ClaimRule> rules) {
        return new Matched(type -> type != AuditClaim.class
                && rules.stream().anyMatch(rule -> rule.source().matchesOn(type)));
    }

    /** Built-in guardrails are about images of workflows, for which no other file is read. */
    private static boolean wants(Guardrail guardrail, Class<? extends Fact> type, Catalogue catalogue) {
        return guardrail.source().matchesOn(type)
                && (type != ContainerImage.class || catalogue.isOfProject(guardrail.id()));
    }

    /** These, and a type that is asked for by its name, or by that of its group; none of an empty name. */
    Matched and(String name) {
        return new Matched(type -> FactTypes.namesOf(type).contains(name) || types.test(type));
    }

    boolean isType(Class<? extends Fact> type) {
        return types.test(type);
    }

    /** The names of the types that a guardrail matches on and for which no file is read. */
    SortedSet<String> lacks(Guardrail guardrail, Catalogue catalogue) {
        SortedSet<String> lacking = new TreeSet<>();
        ON_DEMAND.stream()
                .filter(type -> wants(guardrail, type, catalogue) && !isType(type))
                .forEach(type -> lacking.add(type.getSimpleName()));
        return lacking;
    }
}
