package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.fact.EvaluatedVariable;
import dev.guardrail.yaml.YamlNode;
import java.util.List;

final class EvaluatedVariables {
    private EvaluatedVariables() {}

    static List<EvaluatedVariable> in(YamlNode root) {
        return List.of();
    }
}
