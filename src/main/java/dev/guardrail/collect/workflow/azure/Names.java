package dev.guardrail.collect.workflow.azure;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.Optional;

/** The names of stages and jobs, and what Azure says of them. */
final class Names {

    private Names() {}

    /** Where a stage or a job has its name; none of what is neither. */
    static Optional<YamlNode.Scalar> written(YamlNode part) {
        return part.get("stage")
                .or(() -> part.get("job"))
                .or(() -> part.get("deployment"))
                .filter(YamlNode.Scalar.class::isInstance)
                .map(YamlNode.Scalar.class::cast);
    }

    /** The name of a stage or a job; empty where it has none. */
    static String of(YamlNode part) {
        return written(part).map(YamlNode.Scalar::value).orElse("");
    }

    /** Whether a name, or another text, has no part that only a run knows. */
    static boolean isKnown(String text) {
        return !text.contains("${{") && !text.contains("$(") && !text.contains("$[");
    }

    /** What Azure refuses. */
    static Gap refused(Place place, String what) {
        return new Gap(Evidence.WORKFLOWS, Gap.Kind.REFUSED, place, "refused by Azure: " + what);
    }
}
