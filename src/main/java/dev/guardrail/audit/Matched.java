package dev.guardrail.audit;

import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.Fact;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.FactTypes;
import java.util.function.Predicate;

/** For which types of facts files are read: those that a guardrail that runs matches on. */
final class Matched {

    /** No file is read for them. */
    static final Matched NOTHING = new Matched(type -> false);

    private final Predicate<Class<? extends Fact>> types;

    private Matched(Predicate<Class<? extends Fact>> types) {
        this.types = types;
    }

    /** Those that guardrails match on. Built-in guardrails are about images of workflows, for which no other file is read. */
    static Matched by(Catalogue catalogue, Predicate<String> running) {
        return new Matched(type -> catalogue.all().stream()
                .filter(guardrail -> type != ContainerImage.class || catalogue.isOfProject(guardrail.id()))
                .anyMatch(guardrail -> guardrail.source().matchesOn(type) && running.test(guardrail.id())));
    }

    /** These, and a type that is asked for by its name, or by that of its group; none of an empty name. */
    Matched and(String name) {
        return new Matched(type -> FactTypes.namesOf(type).contains(name) || types.test(type));
    }

    boolean isType(Class<? extends Fact> type) {
        return types.test(type);
    }
}
