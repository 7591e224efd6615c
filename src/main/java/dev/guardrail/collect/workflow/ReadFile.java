package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Type;
import dev.guardrail.collect.workflow.grammar.Callable;
import dev.guardrail.collect.workflow.grammar.LocalCall;
import dev.guardrail.collect.workflow.grammar.LocalUse;
import dev.guardrail.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of reading one file. It depends on the file's path and content alone.
 *
 * @param facts its facts and gaps
 * @param counts whether GitHub reads the file even if nothing refers to it
 * @param calls the workflows of the repository that it calls
 * @param uses the actions of the repository that its steps run
 * @param inputTypes the types of the inputs that its jobs give to the workflows that they call, by job and input
 * @param callable the inputs and secrets that it takes, if it is a reusable workflow or an action
 * @param whole whether the file could be read
 */
record ReadFile(
        List<Fact> facts,
        boolean counts,
        List<LocalCall> calls,
        List<LocalUse> uses,
        Map<String, Map<String, Type>> inputTypes,
        Optional<Callable> callable,
        boolean whole) {

    ReadFile {
        facts = List.copyOf(facts);
        calls = List.copyOf(calls);
        uses = List.copyOf(uses);
        inputTypes = Map.copyOf(inputTypes);
    }

    /** A file that could not be read. */
    static ReadFile broken(List<Fact> facts, boolean counts) {
        return new ReadFile(facts, counts, List.of(), List.of(), Map.of(), Optional.empty(), false);
    }
}
