package dev.guardrail.cases;

import dev.guardrail.fact.Fact;
import dev.guardrail.finding.search.Demand;
import dev.guardrail.finding.search.Value;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A fact as it would be if it met a demand, where what the demand is about is a property that a record holds. */
final class Changed {

    private Changed() {}

    /** What a fact could be instead, the wanted value first. */
    static List<Fact> to(Fact fact, Demand demand) {
        List<Fact> changed = new ArrayList<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            for (Object value : values(component, demand)) {
                with(fact, component, value).ifPresent(changed::add);
            }
        }
        return changed;
    }

    private static Set<Object> values(RecordComponent component, Demand demand) {
        Set<Object> values = new LinkedHashSet<>();
        demand.comparison()
                .filter(comparison -> comparison.left().equals(component.getName()))
                .ifPresent(comparison -> values.addAll(around(comparison.wanted())));
        for (Value value : demand.values()) {
            if (value.name().equals(component.getName())) {
                values.addAll(others(component.getType()));
            }
        }
        return values;
    }

    /** A value, and those beside it for a comparison that it does not meet itself. */
    private static List<Object> around(Object wanted) {
        if (wanted instanceof Number number) {
            return List.of(number.intValue(), number.intValue() + 1, number.intValue() - 1);
        }
        return wanted instanceof String text ? List.of(text, text + "x") : List.of(wanted);
    }

    private static List<Object> others(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.asList(type.getEnumConstants());
        }
        return type == boolean.class ? List.of(true, false) : List.of();
    }

    private static Optional<Fact> with(Fact fact, RecordComponent changed, Object value) {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getName().equals(changed.getName())
                        ? value
                        : components[i].getAccessor().invoke(fact);
            }
            return Optional.of(fact.getClass().getDeclaredConstructor(types).newInstance(values));
        } catch (InvocationTargetException | IllegalArgumentException e) {
            // No fact can have that value.
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
