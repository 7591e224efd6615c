package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.collect.workflow.gitlab.Inclusions.Local;
import dev.guardrail.fact.Fact;
import java.util.List;

/**
 * The result of reading one file of a pipeline. It depends on the file's path and content alone.
 *
 * @param facts its facts and gaps
 * @param includes the files of the repository that it includes
 */
record GitlabFile(List<Fact> facts, List<Local> includes) {

    GitlabFile {
        facts = List.copyOf(facts);
        includes = List.copyOf(includes);
    }
}
