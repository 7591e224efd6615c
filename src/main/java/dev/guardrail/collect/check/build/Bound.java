package dev.guardrail.collect.check.build;

import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A check that a build runs because its files say so, and not because its command names it.
 *
 * @param goal what runs: {@code checkstyle:check}, {@code detekt}
 * @param place where the build says it
 * @param modules the files of the modules that run it; none where that is not known
 * @param options the words of the command that concern it, too
 * @param status what becomes of its failure
 * @param hiddenBy what hides it, as a message quotes it; empty where nothing does
 */
public record Bound(
        String goal, Place place, Set<String> modules, List<String> options, ExitStatus status, String hiddenBy) {

    public Bound {
        modules = Set.copyOf(modules);
        options = List.copyOf(options);
    }

    /** This with the modules of another one. */
    Bound and(Bound other) {
        Set<String> both = new HashSet<>(modules);
        both.addAll(other.modules);
        return new Bound(goal, place, both, options, status, hiddenBy);
    }
}
