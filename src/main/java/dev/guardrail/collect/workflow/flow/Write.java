package dev.guardrail.collect.workflow.flow;

import dev.guardrail.fact.EnvironmentFile;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Set;

/**
 * A command that writes to a file of the runner.
 *
 * @param place the command
 * @param spot its step
 * @param file the file
 * @param name the variable or the output; empty where that is not known
 * @param text what is written, as in the script
 * @param variables the environment variables that the text has
 * @param expressions the expressions that the text has, without their fences
 * @param computed whether a command computes some of the text
 */
public record Write(
        Place place,
        Spot spot,
        EnvironmentFile file,
        String name,
        String text,
        Set<String> variables,
        List<String> expressions,
        boolean computed) {

    public Write {
        variables = Set.copyOf(variables);
        expressions = List.copyOf(expressions);
    }

    boolean isConstant() {
        return variables.isEmpty() && expressions.isEmpty() && !computed;
    }
}
