package dev.guardrail.collect.dependency;

import dev.guardrail.fact.Dependency;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.VersionKind;

/** What a declaration means for a repository. */
enum Footing {
    /** Code from elsewhere is used. */
    USED,
    /** A version is settled for whoever comes to use it. */
    OFFERED,
    /** Code of the repository itself, or of the machine, is used. */
    LOCAL;

    static Footing of(Dependency one) {
        if (one.kind() == VersionKind.LOCAL) {
            return LOCAL;
        }
        return one.scope() == DependencyScope.MANAGED ? OFFERED : USED;
    }
}
