package dev.guardrail.collect.coverage.gate;

import java.util.List;

/**
 * What is known of a threshold before its number is read.
 *
 * @param tool the tool that has it
 * @param target what it is about
 * @param counter what it counts
 * @param enforcers what fails by it
 */
record Gate(String tool, String target, String counter, List<String> enforcers) {

    static final String TOTAL = "total";
    static final String PATCH = "patch";
    static final String FILE = "file";

    Gate {
        enforcers = List.copyOf(enforcers);
    }

    Gate counting(String other) {
        return new Gate(tool, target, other, enforcers);
    }

    Gate about(String other) {
        return new Gate(tool, other, counter, enforcers);
    }
}
