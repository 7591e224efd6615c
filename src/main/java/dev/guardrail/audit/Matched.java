package dev.guardrail.audit;

import dev.guardrail.fact.AuditClaim;
import dev.guardrail.fact.ConfigValue;
import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.DockerInstruction;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FetchedScript;
import dev.guardrail.fact.LinterFinding;
import dev.guardrail.fact.LinterRun;
import dev.guardrail.fact.PackageInstall;
import dev.guardrail.fact.ScriptCommand;
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
            ScriptCommand.class,
            ConfigValue.class,
            AuditClaim.class,
            LinterFinding.class,
            LinterRun.class);

    /** What is found among the commands of files, too. */
    private static final Set<Class<? extends Fact>> OF_COMMANDS = Set.of(PackageInstall.class, FetchedScript.class);

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

    /** Guardrails about images, installations and fetched scripts of workflows alone do not need files. */
    private static boolean wants(Guardrail guardrail, Class<? extends Fact> type, Catalogue catalogue) {
        boolean files = guardrail.purpose().needs().contains(Evidence.FILES);
        if (type == ScriptCommand.class && files && OF_COMMANDS.stream().anyMatch(guardrail.source()::matchesOn)) {
            return true;
        }
        return guardrail.source().matchesOn(type)
                && (type != ContainerImage.class || files || catalogue.isOfProject(guardrail.id()));
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
