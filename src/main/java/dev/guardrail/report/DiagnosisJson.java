package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A diagnosis for programs. */
public final class DiagnosisJson {

    private DiagnosisJson() {}

    /** The JSON. */
    public static String render(Diagnosis diagnosis) {
        ObjectNode root = Json.object();
        root.put("schema", "guardrail-doctor/1");
        root.put("problems", diagnosis.problems());
        ArrayNode sections = root.putArray("sections");
        for (Diagnosis.Section section : diagnosis.sections()) {
            ObjectNode node = sections.addObject();
            node.put("title", section.title());
            ArrayNode lines = node.putArray("lines");
            for (Diagnosis.Line line : section.lines()) {
                ObjectNode one = lines.addObject();
                one.put("name", line.name());
                one.put("value", line.value());
                one.put("problem", line.isProblem());
            }
        }
        return Json.pretty(root);
    }
}
