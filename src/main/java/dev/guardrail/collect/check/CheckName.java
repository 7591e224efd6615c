package dev.guardrail.collect.check;

import dev.guardrail.collect.own.AuditOptions;
import dev.guardrail.collect.own.OwnCalls;
import dev.guardrail.fact.CheckKind;
import java.util.Set;

/**
 * What a check runs.
 *
 * @param kind what it is for
 * @param tool its tool, by one name for all ways to write it; with its sub-command, goal or script
 * @param shown how the workflow calls it
 * @param extent over what it runs, as far as its arguments say
 */
record CheckName(CheckKind kind, String tool, String shown, Extent extent) {

    /** This over some modules of a build. */
    CheckName over(Set<String> modules) {
        return modules.isEmpty() ? this : new CheckName(kind, tool, shown, extent.over(modules));
    }

    /** An audit by Guardrail itself. */
    static CheckName own(String shown, AuditOptions audit) {
        return new CheckName(CheckKind.GUARDRAIL, OwnCalls.TOOL, shown, Extent.of(audit));
    }

    /** Whether it is an audit by Guardrail itself. */
    boolean isOwn() {
        return kind == CheckKind.GUARDRAIL;
    }

    /** The program alone. */
    String program() {
        return tool.split(" ", 2)[0];
    }
}
