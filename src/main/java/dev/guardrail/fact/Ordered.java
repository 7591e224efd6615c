package dev.guardrail.fact;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Immutable copies whose order does not vary from run to run, as that of {@link Map#copyOf} does. */
final class Ordered {

    private Ordered() {}

    static Map<String, String> copyOf(Map<String, String> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
