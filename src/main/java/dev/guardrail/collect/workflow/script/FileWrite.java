package dev.guardrail.collect.workflow.script;

import java.util.List;
import java.util.Set;

/**
 * A command of a script that writes to a file that a variable names, {@code echo a=b >> "$GITHUB_ENV"}.
 *
 * @param offset the offset of the command in the script
 * @param length its length
 * @param variable the variable that has the path: {@code GITHUB_ENV}
 * @param name the name before {@code =} or {@code <<}; empty where there is none
 * @param text what is written, on one line
 * @param variables the variables of the environment that the text has, also through variables of the script
 * @param expressions the GitHub expressions that the text has, without their fences
 * @param computed whether a command computes some of the text
 */
public record FileWrite(
        int offset,
        int length,
        String variable,
        String name,
        String text,
        Set<String> variables,
        List<String> expressions,
        boolean computed) {

    public FileWrite {
        variables = Set.copyOf(variables);
        expressions = List.copyOf(expressions);
    }
}
