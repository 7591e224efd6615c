package dev.guardrail.engine.search;

import dev.guardrail.engine.search.Checks.Answer;
import dev.guardrail.finding.search.Demand;
import dev.guardrail.finding.search.Seen;
import dev.guardrail.finding.search.Sought;
import dev.guardrail.finding.search.Sought.Among;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.model.Binding;
import org.drools.model.Constraint;
import org.drools.model.DeclarationSource;
import org.drools.model.EntryPoint;
import org.drools.model.From;
import org.drools.model.From1;
import org.drools.model.Pattern;
import org.drools.model.functions.Function1;

/** A compiled pattern, which is asked about single facts. */
final class Asked {

    private final Pattern<?> pattern;
    private final List<Constraint> constraints;

    Asked(Pattern<?> pattern) {
        this.pattern = pattern;
        this.constraints = Checks.of(pattern.getConstraint());
    }

    /** What it could match: the facts of its type, or the elements of the list that it takes apart. */
    List<Seen> candidates(Runs runs, Env env) {
        DeclarationSource source = Holder.source(pattern.getPatternVariable());
        boolean ofBase = source instanceof EntryPoint;
        Stream<?> all =
                source instanceof From<?> from ? elements(from, env) : (ofBase ? runs.ofBase() : runs.facts()).stream();
        Class<?> type = pattern.getPatternVariable().getType();
        return all.filter(type::isInstance)
                .map(value -> new Seen(value, ofBase))
                .toList();
    }

    boolean isOfList() {
        return Holder.source(pattern.getPatternVariable()) instanceof From;
    }

    @SuppressWarnings("unchecked") // the compiler checked what the list is taken from
    private static Stream<?> elements(From<?> from, Env env) {
        Object given = env.byName()
                .get(from.getVariable() == null ? "" : from.getVariable().getName());
        if (given == null || !(from instanceof From1<?> one)) {
            return Stream.empty();
        }
        Function1<Object, ?> provider = (Function1<Object, ?>) one.getProvider();
        Object list = provider == null ? given : provider.apply(given);
        if (list instanceof Iterable<?> iterable) {
            List<Object> elements = new ArrayList<>();
            iterable.forEach(elements::add);
            return elements.stream();
        }
        return list instanceof Object[] array ? Arrays.stream(array) : Stream.of(list);
    }

    /** The constraints that a fact does not meet. */
    List<Constraint> failing(Env env, Object fact) {
        Map<String, Object> values = values(env, fact);
        return constraints.stream()
                .filter(constraint -> Checks.ask(constraint, values) == Answer.NO)
                .toList();
    }

    /** How many constraints stand before one of them. */
    int before(Constraint constraint) {
        return constraints.indexOf(constraint);
    }

    List<Demand> demands(List<Constraint> failing, Env env, Object fact) {
        return new Values(values(env, fact), fact)
                .all(failing.stream().map(Checks::text).toList());
    }

    /** What it looks for, with the values of the variables that are known. */
    Sought sought(Map<String, Object> known, boolean absent) {
        DeclarationSource source = Holder.source(pattern.getPatternVariable());
        Among among =
                source instanceof EntryPoint ? Among.FACTS_OF_BASE : source instanceof From ? Among.LIST : Among.FACTS;
        List<String> texts = constraints.stream().map(Checks::text).toList();
        return new Sought(
                pattern.getPatternVariable().getType().getSimpleName(),
                among,
                new Values(known, null).all(texts),
                absent);
    }

    private Map<String, Object> values(Env env, Object fact) {
        Map<String, Object> values = new HashMap<>(env.byName());
        values.put(pattern.getPatternVariable().getName(), fact);
        for (Binding binding : pattern.getBindings()) {
            bind(binding, values);
        }
        return values;
    }

    private static void bind(Binding binding, Map<String, Object> values) {
        Object[] arguments = Arrays.stream(binding.getInputVariables())
                .map(variable -> values.get(variable.getName()))
                .toArray();
        try {
            Object bound = binding.eval(arguments);
            if (bound != null) {
                values.put(binding.getBoundVariable().getName(), bound);
            }
        } catch (RuntimeException e) {
            // The fact has no such value: a constraint about it has no answer.
            values.remove(binding.getBoundVariable().getName());
        }
    }
}
