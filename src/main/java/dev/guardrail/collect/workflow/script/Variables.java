package dev.guardrail.collect.workflow.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of a shell, immutable. Each is a list of values, with a single value unless it is an array. */
final class Variables {

    static final Variables NONE = new Variables(Map.of(), 0);

    private final Map<String, List<Value>> values;

    /**
     * The hash of all entries, independent of their order. It tells most unequal maps apart without comparing entries.
     */
    private final int hash;

    private Variables(Map<String, List<Value>> values, int hash) {
        this.values = values;
        this.hash = hash;
    }

    /** The values of a variable; empty where the script does not set it, so that it may have any value. */
    Optional<List<Value>> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Variables with(String name, List<Value> value) {
        List<Value> before = values.get(name);
        if (value.equals(before)) {
            return this;
        }
        Map<String, List<Value>> changed = new HashMap<>(values);
        changed.put(name, value);
        return new Variables(changed, hash - (before == null ? 0 : hash(name, before)) + hash(name, value));
    }

    /** These variables, where the values that differ from those of another map become unknown. */
    Variables widened(Variables other) {
        Variables widened = this;
        for (var entry : values.entrySet()) {
            if (!entry.getValue().equals(other.values.get(entry.getKey()))) {
                widened = widened.with(entry.getKey(), List.of(Value.unknown("$" + entry.getKey())));
            }
        }
        return widened;
    }

    int size() {
        return values.size();
    }

    private static int hash(String name, List<Value> value) {
        return name.hashCode() * 31 ^ value.hashCode() * 0x9E3779B1;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Variables that && hash == that.hash && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
