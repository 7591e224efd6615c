package dev.guardrail.rule;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Place;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One rule with its documentation.
 *
 * @param id the path of its folder under {@code rules/}, which is the name of its rule
 * @param summary what it guards, as one clause
 * @param resolved what is better after a finding of it is resolved
 * @param grading how much its findings weigh, and when it is on
 * @param purpose what it is for
 * @param since the first version of Guardrail that has it
 * @param relations what it has to do with other guardrails
 * @param source what its {@code rule.drl} says of its rule
 * @param parameters what a policy can set, in the order of the README
 */
public record Guardrail(
        String id,
        String summary,
        Resolved resolved,
        Grading grading,
        Purpose purpose,
        String since,
        Relations relations,
        RuleSource source,
        Documentation documentation,
        List<Parameter> parameters) {

    /**
     * How much findings weigh, and when the guardrail is on.
     *
     * @param severity the severity of its findings, unless a policy says otherwise
     * @param confidence how sure its findings are, unless it says otherwise of one
     * @param level from which level of a policy on it is on
     */
    public record Grading(Severity severity, Confidence confidence, Level level) {}

    /**
     * What a guardrail is for.
     *
     * @param gate the gate that its findings count for
     * @param needs the evidence without which it cannot judge
     * @param upholds the principles that it upholds
     * @param inspected what it inspects
     */
    public record Purpose(Gate gate, Set<Evidence> needs, Set<Principle> upholds, Inspected inspected) {

        public Purpose {
            needs = Collections.unmodifiableSet(new TreeSet<>(needs));
            upholds = Collections.unmodifiableSet(new TreeSet<>(upholds));
        }
    }

    /**
     * What a guardrail has to do with others.
     *
     * @param unsettles the guardrail that cannot judge what this one finds. If a policy does not turn this one on, each of
     *     its findings is a gap at the gate of the other. Empty for a guardrail that is on by default
     * @param supersedes the guardrails, by id, that judge each side alone and may find the same thing as this one: a report
     *     then shows the finding of this one
     */
    public record Relations(String unsettles, Set<String> supersedes) {

        public Relations {
            supersedes = Collections.unmodifiableSet(new TreeSet<>(supersedes));
        }
    }

    public Guardrail {
        parameters = List.copyOf(parameters);
    }

    /** The same guardrail, stated elsewhere. */
    public Guardrail from(RuleSource other) {
        return with(other, parameters);
    }

    /** The same guardrail with other parameters. */
    public Guardrail withParameters(List<Parameter> others) {
        return with(source, others);
    }

    private Guardrail with(RuleSource otherSource, List<Parameter> otherParameters) {
        return new Guardrail(
                id, summary, resolved, grading, purpose, since, relations, otherSource, documentation, otherParameters);
    }

    /** Whether it says of no finding that it is resolved: it judges what a range does, and no other range finds that. */
    public boolean isAboutChanges() {
        return resolved.equals(Resolved.plain(id));
    }

    /** The first segment of the id: rules are selected by pack, or one by one. */
    public String pack() {
        return id.substring(0, id.indexOf('/'));
    }

    /** The line of its rule in its {@code rule.drl}. */
    public Place place() {
        return source.place();
    }

    /** Whether it is on if the policy mentions neither it nor a level. */
    public boolean isOnByDefault() {
        return grading.level() == Level.REGULAR;
    }

    /** The parameter of that name. */
    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
