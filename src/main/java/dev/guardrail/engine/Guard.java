package dev.guardrail.engine;

import dev.guardrail.claim.ClaimConclusion;
import dev.guardrail.engine.RuleFailure.Failed;
import dev.guardrail.finding.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/** Runs the rules of a project within limits, and finds out which of them go beyond. */
final class Guard {

    private static final Pattern CONSTRAINT =
            Pattern.compile("Error evaluating constraint '(.*)' in \\[Rule.*", Pattern.DOTALL);

    private final List<Rule> rules;
    private final Function<List<Model>, RuleBase> maker;
    private final Limits limits;
    private final Map<Set<String>, RuleBase> bases = new ConcurrentHashMap<>();

    /**
     * A guard of some rules.
     *
     * @param maker makes a base of rules that no guard watches
     */
    Guard(List<Model> models, Function<List<Model>, RuleBase> maker, Limits limits) {
        this.limits = limits;
        this.rules = models.stream().flatMap(model -> model.getRules().stream()).toList();
        this.maker = maker;
        rules.forEach(JoinGuards::add);
    }

    Limits limits() {
        return limits;
    }

    /**
     * What the selected rules conclude; a rule that is not selected is not even evaluated.
     *
     * @param all a base of all rules
     */
    <T> List<Conclusion<T>> conclude(
            RuleBase all, Collection<?> facts, Collection<?> ofBase, Class<T> type, Predicate<String> selected) {
        SortedSet<String> names = new TreeSet<>();
        rules.stream().map(Rule::getName).filter(selected).forEach(name -> names.add(name));
        if (names.isEmpty()) {
            return List.of();
        }
        try {
            return run(names.size() == rules.size() ? all : base(names), limits, facts, ofBase, type);
        } catch (RuleThread.Ended ended) {
            throw new RuleFailure(blame(names, ended, facts, ofBase, type), ended);
        }
    }

    /** Whether a conclusion is in the name of the rule that came to it; a rule that judges claims judges one kind. */
    private static boolean isOwn(Object conclusion, String rule) {
        if (conclusion instanceof ClaimConclusion ofClaim) {
            return ofClaim.rule().equals(rule) && ofClaim.claim().kind().rule().equals(rule);
        }
        return conclusion instanceof Violation violation && violation.rule().equals(rule);
    }

    private <T> List<Conclusion<T>> run(
            RuleBase base, Limits within, Collection<?> facts, Collection<?> ofBase, Class<T> type) {
        List<Conclusion<T>> conclusions =
                RuleThread.run(within, () -> base.conclude(facts, ofBase, type, rule -> true, within.conclusions()));
        List<Failed> impostors = new ArrayList<>();
        for (Conclusion<T> conclusion : conclusions) {
            for (Match match : conclusion.matches()) {
                if (!isOwn(conclusion.value(), match.rule())) {
                    impostors.add(new Failed(match.rule(), "", "concludes what is not its own"));
                }
            }
        }
        if (!impostors.isEmpty()) {
            throw new RuleFailure(impostors, new IllegalStateException());
        }
        return conclusions;
    }

    /** A base of some of the rules. */
    private RuleBase base(Set<String> names) {
        return bases.computeIfAbsent(Set.copyOf(names), wanted -> {
            ModelImpl model = new ModelImpl();
            rules.stream().filter(rule -> wanted.contains(rule.getName())).forEach(rule -> model.addRule(rule));
            return maker.apply(List.of(model));
        });
    }

    /** Runs each rule alone. */
    private List<Failed> blame(
            Set<String> names, RuleThread.Ended together, Collection<?> facts, Collection<?> ofBase, Class<?> type) {
        if (names.size() == 1) {
            return List.of(new Failed(names.iterator().next(), constraint(together), together.reason()));
        }
        List<Failed> failed = new ArrayList<>();
        for (String name : names) {
            try {
                var unused = run(base(Set.of(name)), limits.alone(), facts, ofBase, type);
            } catch (RuleThread.Ended alone) {
                failed.add(new Failed(name, constraint(alone), alone.reason()));
            }
        }
        if (failed.isEmpty()) {
            String reason = together.reason() + ", together with " + (names.size() - 1) + " other guardrails";
            failed.add(new Failed(names.iterator().next(), "", reason));
        }
        return failed;
    }

    private static String constraint(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            Matcher constraint = CONSTRAINT.matcher(String.valueOf(one.getMessage()));
            if (constraint.matches()) {
                return constraint.group(1);
            }
        }
        return "";
    }
}
