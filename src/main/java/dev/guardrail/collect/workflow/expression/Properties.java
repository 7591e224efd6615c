package dev.guardrail.collect.workflow.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads properties and items of constants. */
final class Properties {

    /** {@code *}: all items. */
    static final Object STAR = new Object();

    /** The result of {@code *}. An index into it applies to each of its items. */
    private record Filtered(List<Object> items) {}

    private Properties() {}

    static Object of(Object constant, List<Object> names) {
        Object value = constant;
        for (Object name : names) {
            value = value instanceof Filtered filtered ? each(filtered, name) : of(value, name);
        }
        return value instanceof Filtered filtered ? filtered.items() : value;
    }

    private static Object of(Object value, Object name) {
        if (value == Cells.UNKNOWN) {
            return Cells.UNKNOWN;
        }
        if (name == STAR) {
            return new Filtered(items(value));
        }
        if (value instanceof Map<?, ?> map && Scalars.isPrimitive(name)) {
            String key = Scalars.text(name);
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (entry.getKey() instanceof String own && own.equalsIgnoreCase(key)) {
                    return entry.getValue();
                }
            }
        }
        if (value instanceof List<?> list) {
            double index = Math.floor(Scalars.number(name));
            return index >= 0 && index < list.size() ? list.get((int) index) : Scalars.NULL;
        }
        return Scalars.NULL;
    }

    private static Filtered each(Filtered filtered, Object name) {
        List<Object> found = new ArrayList<>();
        for (Object item : filtered.items()) {
            if (name == STAR) {
                found.addAll(items(item));
            } else if (item == Cells.UNKNOWN || has(item, name)) {
                found.add(of(item, name));
            }
        }
        return new Filtered(found);
    }

    private static boolean has(Object item, Object name) {
        if (item instanceof Map<?, ?> map) {
            String key = Scalars.text(name);
            return map.keySet().stream().anyMatch(own -> ((String) own).equalsIgnoreCase(key));
        }
        double index = Math.floor(Scalars.number(name));
        return item instanceof List<?> list && index >= 0 && index < list.size();
    }

    private static List<Object> items(Object value) {
        List<Object> items = new ArrayList<>();
        if (value == Cells.UNKNOWN) {
            items.add(value);
        } else if (value instanceof List<?> list) {
            items.addAll(list);
        } else if (value instanceof Map<?, ?> map) {
            items.addAll(map.values());
        }
        return items;
    }
}
