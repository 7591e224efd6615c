package dev.guardrail.report.badge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.report.Json;
import dev.guardrail.report.figure.Count;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Verdict;

/** The verdict for the endpoint of shields.io, in version 1 of its schema. */
final class Badge {

    private Badge() {}

    /** The JSON of the endpoint. */
    static String render(Audit audit) {
        ObjectNode badge = Json.object();
        badge.put("schemaVersion", 1);
        badge.put("label", "guardrail");
        badge.put("message", audit.verdict() + counts(audit));
        badge.put("color", color(audit.verdict()));
        // The address of such a badge cannot give it another colour.
        badge.put("isError", audit.verdict() == Verdict.RED || audit.verdict() == Verdict.PENDING);
        return Json.pretty(badge);
    }

    private static String counts(Audit audit) {
        int findings = audit.open().size();
        int gaps = audit.gaps().size();
        return (findings == 0 ? "" : ", " + Count.of(findings, "finding"))
                + (audit.verdict() != Verdict.PENDING || gaps == 0 ? "" : ", evidence is missing");
    }

    private static String color(Verdict verdict) {
        return switch (verdict) {
            case GREEN -> "brightgreen";
            case YELLOW -> "yellow";
            case RED -> "red";
            case PENDING -> "lightgrey";
        };
    }
}
