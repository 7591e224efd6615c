package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.verdict.Audit;

/** A commit for programs: {@code guardrail-audit/2} or, where it cannot be audited, {@code guardrail-unaudited/1}. */
final class CommitJson implements CommitForm {

    private static final String UNAUDITED = "guardrail-unaudited/1";

    @Override
    public String audited(Audit audit) {
        return JsonReport.render(audit);
    }

    @Override
    public String unaudited(String commit, String reason) {
        ObjectNode node = Json.object();
        node.put("schema", UNAUDITED);
        node.put("commit", commit);
        node.put("reason", reason);
        return Json.line(node);
    }
}
