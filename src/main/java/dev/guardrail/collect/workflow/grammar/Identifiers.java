package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.yaml.YamlNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The ids of jobs, and of the steps of one job. */
final class Identifiers {

    private static final Pattern VALID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final int LIMIT = 100;

    private final Set<String> taken = new HashSet<>();

    /** Adds an id; returns the error in it, if any. */
    Optional<String> add(String id) {
        if (id.length() >= LIMIT || !VALID.matcher(id).matches()) {
            return Optional.of("the id `" + id + "` is not valid: expected fewer than " + LIMIT
                    + " letters, digits, `_` and `-`, not first a digit or `-`");
        } else if (id.startsWith("__")) {
            return Optional.of("the id `" + id + "` is not valid: ids that begin with `__` are reserved");
        } else if (!taken.add(id.toLowerCase(Locale.ROOT))) {
            return Optional.of("the id `" + id + "` is used twice");
        }
        return Optional.empty();
    }

    /** Whether there is such an id. */
    boolean has(String id) {
        return taken.contains(id.toLowerCase(Locale.ROOT));
    }

    void check(YamlNode.Scalar id, Refusals refusals) {
        add(id.value()).ifPresent(problem -> refusals.add(id.place(), problem));
    }
}
