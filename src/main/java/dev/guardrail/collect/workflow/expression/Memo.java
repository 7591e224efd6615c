package dev.guardrail.collect.workflow.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what a pure function said of the texts that a thread asked about last, as facts, types and grammar ask for the
 * same expressions one after the other.
 */
final class Memo<T> {

    private static final int LIMIT = 256;

    private final ThreadLocal<Map<String, T>> known = ThreadLocal.withInitial(() -> new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > LIMIT;
        }
    });

    private final Function<String, T> function;

    Memo(Function<String, T> function) {
        this.function = function;
    }

    T of(String text) {
        Map<String, T> mine = known.get();
        T value = mine.get(text);
        if (value == null) {
            value = function.apply(text);
            mine.put(text, value);
        }
        return value;
    }
}
