package dev.guardrail.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.*;
import dev.guardrail.finding.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBaseTest {
    @Test
    void runs() {
        RuleBase base = RuleBase.guardrails();
        System.out.println(base.rules() + " " + base.place("workflows/unpinned-action") + base.subject("workflows/unpinned-action"));
        var use = new ActionReference(Place.line("a.yml", 3), "build", 1, "actions/checkout@v4", "actions", "checkout", "", "v4", ReferenceKind.TAG_OR_BRANCH, "");
        var set = new Setting("workflows/unpinned-action", "allow", List.of("foo/*"), Place.file("p"));
        System.out.println(base.conclude(List.of(use, set), Violation.class, r -> true));
    }
}
