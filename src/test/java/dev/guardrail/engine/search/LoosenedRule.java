package dev.guardrail.engine.search;

import dev.guardrail.engine.RuleBase;
import dev.guardrail.fact.Fact;
import dev.guardrail.finding.search.Silence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.drools.model.patterns.PatternImpl;

/** A built-in rule from which constraints are dropped, as if its file did not have them. */
public final class LoosenedRule {

    private final Rule rule;
    private final List<List<Condition>> groups;

    /** A rule as it is. */
    public LoosenedRule(String id) {
        rule = rules().stream()
                .filter(one -> one.getName().equals(id))
                .findFirst()
                .orElseThrow();
        groups = new ArrayList<>(Groups.of(rule));
    }

    /** The rules that come with Guardrail. */
    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(RuleBase.class.getResourceAsStream("/" + RuleBase.MODELS))) {
            for (String model : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                rules.addAll(Class.forName(model)
                        .asSubclass(Model.class)
                        .getDeclaredConstructor()
                        .newInstance()
                        .getRules());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return rules;
    }

    /** Drops constraints of the patterns of a type in a condition. */
    public void drop(int condition, String type, Collection<String> constraints) {
        groups.set(
                condition,
                groups.get(condition).stream()
                        .map(part -> without(part, type, constraints))
                        .toList());
    }

    /** Why it concludes nothing. */
    public Silence silence(Collection<Fact> facts, Collection<Fact> ofBase) {
        List<Condition> conditions =
                new ArrayList<>(groups.stream().flatMap(Collection::stream).toList());
        RuleImpl loosened = new RuleImpl(
                rule.getPackage(), rule.getName(), "", new CompositePatterns(Condition.Type.AND, conditions));
        return new RuleSearch(loosened, facts, ofBase, RuleBase.BASE).silence();
    }

    private static Condition without(Condition condition, String type, Collection<String> constraints) {
        if (condition instanceof AccumulatePattern) {
            return condition;
        } else if (condition instanceof Pattern<?> pattern) {
            return pattern.getPatternVariable().getType().getSimpleName().equals(type)
                    ? without(pattern, constraints)
                    : condition;
        }
        List<Condition> parts = condition.getSubConditions().stream()
                .map(part -> without(part, type, constraints))
                .toList();
        return condition instanceof ExistentialPatternImpl
                ? new ExistentialPatternImpl(parts.get(0), condition.getType())
                : new CompositePatterns(condition.getType(), parts);
    }

    private static <T> Condition without(Pattern<T> pattern, Collection<String> constraints) {
        List<Constraint> left = Checks.of(pattern.getConstraint()).stream()
                .filter(constraint ->
                        !constraints.contains(Checks.text(constraint).strip().replaceAll("\\s+", " ")))
                .toList();
        return new PatternImpl<>(
                pattern.getPatternVariable(),
                left.isEmpty() ? SingleConstraint.TRUE : new MultipleConstraints(left),
                List.copyOf(pattern.getBindings()));
    }
}
