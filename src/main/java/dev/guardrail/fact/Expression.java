package dev.guardrail.fact;

import java.util.List;

/**
 * An expression of a workflow or of an action definition. GitHub replaces it by its value before anything runs.
 *
 * @param place the expression with its fence; the value where there is none, as in an {@code if}
 * @param job the job it belongs to; empty at the level of the workflow and in an action definition
 * @param step the step it belongs to, counted from 1; 0 outside of steps
 * @param slot which part of the file it stands in
 * @param name the name of the input, the variable, the output, the secret or the axis it is in; empty elsewhere
 * @param text the expression without its fence
 * @param reads the properties of contexts that it reads, in their order
 * @param functions the functions that it calls, in lower case and in their order
 * @param constant its text where it has the same value in all runs; empty where it does not, and where that is not known
 * @param valueType the type of its value
 * @param sink the language in which the text around it is run as code
 */
public record Expression(
        Place place,
        String job,
        int step,
        ExpressionSlot slot,
        String name,
        String text,
        List<ContextRead> reads,
        List<String> functions,
        String constant,
        ExpressionType valueType,
        CodeLanguage sink)
        implements WorkflowFact {

    public Expression {
        reads = List.copyOf(reads);
        functions = List.copyOf(functions);
    }

    /** Whether GitHub puts its value into code. */
    public boolean isInCode() {
        return sink != CodeLanguage.NONE;
    }

    /** Whether it reads something that a stranger writes. */
    public boolean isStrangers() {
        return isOf(Control.STRANGER);
    }

    /** Whether it reads something that is controlled so. */
    public boolean isOf(Control control) {
        return reads.stream().anyMatch(read -> read.control() == control);
    }

    /** Whether it reads a property: one below a path counts, {@code secrets.x} for {@code secrets}. */
    public boolean isReading(String path) {
        return reads.stream()
                .anyMatch(read -> read.path().equals(path) || read.path().startsWith(path + "."));
    }

    /** The names of the secrets that it reads, in lower case and in their order, without {@code github_token}. */
    public List<String> secrets() {
        return reads.stream()
                .map(ContextRead::path)
                .filter(path -> path.matches("secrets\\.[a-z0-9_-]+"))
                .map(path -> path.substring("secrets.".length()))
                .filter(name -> !name.equals("github_token"))
                .distinct()
                .toList();
    }

    @Override
    public String identity() {
        return slot + " " + name + " " + text;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), slot + " " + name);
    }
}
