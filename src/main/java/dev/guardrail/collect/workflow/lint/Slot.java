package dev.guardrail.collect.workflow.lint;

import java.util.Map;

/**
 * What a value has to be where it is a single expression.
 *
 * @param below the slots of its keys
 * @param others the slot of any other key, and of the items of a list
 */
record Slot(Kind kind, Map<String, Slot> below, Kind others) {

    /** What a value has to be. */
    enum Kind {
        TEXT,
        OBJECT,
        /** A text, a list or an object. */
        OPEN
    }

    private static final Slot OF_TEXTS = new Slot(Kind.OBJECT, Map.of(), Kind.TEXT);
    private static final Slot ANYTHING = new Slot(Kind.OPEN, Map.of(), Kind.OPEN);

    private static final Map<String, Slot> CONTAINER =
            Map.of("env", OF_TEXTS, "credentials", OF_TEXTS, "ports", ANYTHING, "volumes", ANYTHING);

    private static final Slot STRATEGY =
            new Slot(Kind.OBJECT, Map.of("matrix", new Slot(Kind.OBJECT, Map.of(), Kind.OPEN)), Kind.OPEN);

    /** A job, or a workflow without its jobs. */
    static final Slot JOB = new Slot(
            Kind.OBJECT,
            Map.ofEntries(
                    Map.entry("env", OF_TEXTS),
                    Map.entry("outputs", OF_TEXTS),
                    Map.entry("with", OF_TEXTS),
                    Map.entry("secrets", OF_TEXTS),
                    Map.entry("strategy", STRATEGY),
                    Map.entry("services", new Slot(Kind.OBJECT, CONTAINER, Kind.OPEN)),
                    Map.entry("container", new Slot(Kind.OPEN, CONTAINER, Kind.OPEN)),
                    Map.entry("runs-on", ANYTHING),
                    Map.entry("environment", ANYTHING),
                    Map.entry("concurrency", ANYTHING),
                    Map.entry("defaults", ANYTHING),
                    Map.entry("permissions", ANYTHING),
                    Map.entry("on", ANYTHING)),
            Kind.TEXT);

    static final Slot STEP = new Slot(Kind.OBJECT, Map.of("env", OF_TEXTS, "with", OF_TEXTS), Kind.TEXT);

    /** The slot of the value of a key. */
    Slot of(String key) {
        Slot own = below.get(key);
        return own != null ? own : new Slot(others, others == Kind.OPEN ? below : Map.of(), others);
    }

    /** The slot of an item of a list. */
    Slot item() {
        return new Slot(others, Map.of(), others);
    }
}
