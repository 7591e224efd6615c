package dev.guardrail.report.figure;

import dev.guardrail.rule.Gate;
import java.util.EnumSet;
import java.util.Set;

/** The gates whose findings are matters of security to hosts that tell these from others. */
public final class SecurityGates {

    private static final Set<Gate> GATES = EnumSet.of(Gate.SECURITY, Gate.WORKFLOWS);

    private SecurityGates() {}

    /** Whether it is one of them. */
    public static boolean has(Gate gate) {
        return GATES.contains(gate);
    }
}
