package dev.guardrail.collect.workflow.flow;

import dev.guardrail.fact.EnvVar;
import java.util.List;

/**
 * The parts of one file that values flow through.
 *
 * @param written its expressions
 * @param env its variables
 * @param steps its steps
 * @param writes what its scripts write for later steps
 * @param inputs who decides the inputs that it takes
 */
public record FileParts(
        List<Written> written, List<EnvVar> env, List<StepSource> steps, List<Write> writes, Inputs inputs) {

    public FileParts {
        written = List.copyOf(written);
        env = List.copyOf(env);
        steps = List.copyOf(steps);
        writes = List.copyOf(writes);
    }
}
