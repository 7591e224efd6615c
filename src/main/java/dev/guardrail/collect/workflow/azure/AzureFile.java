package dev.guardrail.collect.workflow.azure;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.yaml.YamlNode;
import java.util.List;

/**
 * The result of reading one file of a pipeline. It depends on the file's path and content alone.
 *
 * @param facts its facts and gaps
 * @param asTemplate the same where another file names it as a template: its steps are then those of the jobs of others
 * @param templates the files of the repository that it names as templates
 * @param isPipeline whether it says what only a pipeline can say: what starts it, or what it runs on
 */
record AzureFile(List<Fact> facts, List<Fact> asTemplate, List<Template> templates, boolean isPipeline) {

    /**
     * A template that a file names.
     *
     * @param name as written
     * @param always whether it is named on no condition
     */
    record Template(YamlNode.Scalar name, boolean always) {}

    AzureFile {
        facts = List.copyOf(facts);
        asTemplate = List.copyOf(asTemplate);
        templates = List.copyOf(templates);
    }

    /** A file that cannot be read. */
    static AzureFile broken(Gap gap) {
        return new AzureFile(List.of(gap), List.of(gap), List.of(), false);
    }
}
