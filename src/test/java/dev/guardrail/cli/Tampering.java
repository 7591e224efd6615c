package dev.guardrail.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/**
 * One way to change an audit.
 *
 * @param scenario the audit that it is tried on
 */
record Tampering(String name, String scenario, Change change) {

    /** Changes an audit. */
    interface Change {
        void apply(ObjectNode audit, Random random);
    }

    @Override
    public String toString() {
        return name;
    }
}
