package dev.guardrail.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param sinkBy who says that it is run: the bundled table with its date, or the policy; empty where no table does
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
        CodeLanguage sink,
        String sinkBy)
        implements WorkflowFact {

    public Expression {
        reads = List.copyOf(reads);
        functions = List.copyOf(functions);
    }

    /** Whether GitHub puts its value into code. */
    public boolean isInCode() {
        return sink != CodeLanguage.NONE;
    }

    /** Whether it stands in the variables of a workflow, a job or a step. */
    public boolean isInEnv() {
        return slot == ExpressionSlot.ENV;
    }

    /** This with other reads. */
    public Expression withReads(List<ContextRead> others) {
        return new Expression(place, job, step, slot, name, text, others, functions, constant, valueType, sink, sinkBy);
    }

    /** Who decides what its value is: the most people of those who decide a property whose text is part of it. */
    public Control control() {
        return widest().map(ContextRead::control).orElse(Control.GITHUB);
    }

    /** The property that these people decide, where it comes from; empty where its value has the text of none. */
    public String origin() {
        return widest().map(ContextRead::origin).orElse("");
    }

    /** The property that the expression reads of it, such as {@code env.title}; empty where its value has the text of none. */
    public String through() {
        return widest().map(ContextRead::path).orElse("");
    }

    /** Where the property is read first; its own place where that is here. */
    public Place source() {
        return widest().map(ContextRead::source).orElse(place);
    }

    /** Who says who decides its value, and that it is run: bundled tables with their dates, or the policy; empty for none. */
    public String by() {
        return Stream.of(widest().map(ContextRead::by).orElse(""), sinkBy)
                .filter(by -> !by.isEmpty())
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private Optional<ContextRead> widest() {
        return reads.stream().filter(ContextRead::inValue).min(Comparator.comparing(ContextRead::control));
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
