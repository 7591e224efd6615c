package dev.guardrail.report.section;

import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Line;
import dev.guardrail.rule.Gate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The names of what can be linked to. */
final class Anchors {

    private Anchors() {}

    static String of(Finding finding) {
        return "finding-" + finding.id();
    }

    static String of(Gate gate) {
        return "gate-" + gate;
    }

    static String ofRule(String rule) {
        return "rule-" + rule;
    }

    /** The findings of one file. */
    static String ofPath(String path) {
        return "findings?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** {@code 838bdd50}, which leads to the finding. */
    static Line link(Finding finding) {
        return Line.EMPTY.andTo(of(finding), Line.code(finding.id()));
    }
}
