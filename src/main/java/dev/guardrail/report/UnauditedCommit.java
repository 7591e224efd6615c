package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The line of JSON for a commit that cannot be audited, among lines of {@code guardrail-audit/2}. */
public final class UnauditedCommit {

    private static final String SCHEMA = "guardrail-unaudited/1";

    private UnauditedCommit() {}

    /** The line, without its end. */
    public static String json(String commit, String reason) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("schema", SCHEMA);
        node.put("commit", commit);
        node.put("reason", reason);
        return Json.line(node);
    }
}
