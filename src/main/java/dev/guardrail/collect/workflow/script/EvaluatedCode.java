package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Compound;
import dev.guardrail.collect.workflow.script.Statement.Form;
import dev.guardrail.collect.workflow.script.Statement.Redirection;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a script takes the values of variables for code: {@code eval "$x"}, {@code sh -c "$x"}, {@code echo "$x" | sh}. */
public final class EvaluatedCode {

    /** Texts within texts. */
    private static final int DEPTH_LIMIT = 4;

    private static final Set<String> PRINTING = Set.of("echo", "printf", "cat", "tee");
    private static final Set<String> SETTING = Set.of("export", "local", "declare", "readonly", "typeset");
    private static final Set<String> SOURCING = Set.of("source", ".");

    /** What a here-document without quotes around its delimiter expands. */
    private static final Pattern EXPANDED = Pattern.compile("(?<!\\\\)\\$\\{?([A-Za-z_]\\w*)");

    /** Operators behind which not the value itself is left: lengths, replacements, quoted values, other words. */
    private static final Pattern OTHER_VALUE = Pattern.compile("(?s)/.*|@[QEA].*|:?\\+.*");

    /**
     * A value that is taken for code.
     *
     * @param offset the offset of the command that takes it
     * @param sink what takes it, as a message quotes it
     */
    public record Use(int offset, String sink, String variable) {}

    /**
     * The findings of a script.
     *
     * @param uses the variables whose values it takes for code, also its own
     * @param assigned of the variables that it sets, those whose values these have
     */
    public record Reading(List<Use> uses, Map<String, Set<String>> assigned) {

        /** Copies the collections. */
        public Reading {
            uses = List.copyOf(uses);
            assigned = Map.copyOf(assigned);
        }
    }

    private final Nested nested;
    private final int host;
    private final List<Use> uses;
    private final Map<String, Set<String>> assigned;
    private int depth;

    private EvaluatedCode(String script, int host, int depth, List<Use> uses, Map<String, Set<String>> assigned) {
        this.nested = new Nested(script);
        this.host = host;
        this.depth = depth;
        this.uses = uses;
        this.assigned = assigned;
    }

    /** Reads a script for {@code sh} or {@code bash}. */
    public static Reading of(String script) {
        List<Use> uses = new ArrayList<>();
        Map<String, Set<String>> assigned = new HashMap<>();
        EvaluatedCode reader = new EvaluatedCode(script, -1, 0, uses, assigned);
        reader.sequence(reader.nested.script());
        return new Reading(uses.stream().distinct().toList(), assigned);
    }

    private void sequence(Sequence sequence) {
        for (List<Statement> pipeline : Pipelines.of(sequence)) {
            Set<String> printed = new TreeSet<>();
            for (Statement element : pipeline) {
                if (element instanceof Simple simple && !simple.words().isEmpty()) {
                    simple(simple, printed);
                }
                printed.addAll(printed(element));
            }
        }
    }

    private void simple(Simple simple, Set<String> piped) {
        List<String> texts = simple.texts();
        int program = Interpreters.programAt(texts);
        String name = ToolName.base(texts.get(program));
        List<Token> rest = simple.words().subList(program + 1, simple.words().size());
        if (Words.isAssignment(simple.words().get(program).raw()) || SETTING.contains(name)) {
            simple.words().forEach(this::assigned);
        } else if (name.equals("eval")) {
            code(simple, rest, "`eval`");
        } else if (name.equals("trap")) {
            code(simple, rest.subList(0, Math.min(1, rest.size())), "`trap`");
        } else if (!PRINTING.contains(name)) {
            called(simple, program);
            CodeWords.of(texts).forEach(word -> given(simple, word));
        }
        input(simple, name, piped);
        simple.words().forEach(this::inner);
    }

    private void assigned(Token word) {
        Matcher name = Pattern.compile("([A-Za-z_]\\w*)\\+?=").matcher(word.raw());
        if (name.lookingAt()) {
            assigned.computeIfAbsent(name.group(1), first -> new TreeSet<>()).addAll(values(List.of(word)));
        }
    }

    /** The value of a variable is the name of the program. */
    private void called(Simple simple, int program) {
        Token word = simple.words().get(program);
        List<WordPart> parts = nested.parts(word).stream()
                .filter(part ->
                        !(part instanceof WordPart.Text text && text.raw().isEmpty()))
                .toList();
        if (!parts.isEmpty() && parts.get(0) instanceof WordPart.Parameter) {
            code(simple, List.of(word), "the command");
        }
    }

    /** A word that is code: of a shell, also what it runs if it is constant. */
    private void given(Simple simple, CodeWords.Word word) {
        Token token = simple.words().get(word.at());
        code(simple, List.of(token), word.sink());
        if (word.shell() && values(List.of(token)).isEmpty()) {
            text(simple, Words.unquote(token.raw()));
        }
    }

    private void input(Simple simple, String name, Set<String> piped) {
        List<String> texts = simple.texts();
        boolean reads = Interpreters.readsCode(texts) || name.equals("ssh");
        if (Interpreters.readsCode(texts)) {
            add(simple, piped, "`" + name + "`");
        }
        for (Redirection redirection : simple.redirections()) {
            if (reads && redirection.isHeredoc()) {
                heredoc(simple, redirection.target(), name);
            } else if (reads && redirection.operator().startsWith("<")) {
                code(simple, List.of(redirection.target()), "`" + name + "`");
            }
        }
        boolean takesFiles = SOURCING.contains(name) || Interpreters.runs(texts, true);
        simple.words().stream()
                .filter(word -> takesFiles && word.raw().startsWith("<("))
                .forEach(word -> code(simple, List.of(word), "`" + name + "`"));
    }

    private void heredoc(Simple simple, Token document, String name) {
        boolean expands = document.raw().chars().noneMatch(c -> c == '\'' || c == '"' || c == '\\');
        Set<String> variables = new TreeSet<>();
        EXPANDED.matcher(expands ? document.body() : "").results().forEach(found -> variables.add(found.group(1)));
        add(simple, variables, "`" + name + "`");
        if (!name.equals("ssh")) {
            text(simple, document.body());
        }
    }

    private void text(Simple simple, String text) {
        if (depth < DEPTH_LIMIT) {
            EvaluatedCode reader = new EvaluatedCode(text, offset(simple), depth + 1, uses, assigned);
            reader.sequence(reader.nested.script());
        }
    }

    private void inner(Token word) {
        for (WordPart part : nested.parts(word)) {
            if (part instanceof WordPart.Substitution substitution && depth < DEPTH_LIMIT) {
                depth++;
                sequence(nested.parse(substitution));
                depth--;
            }
        }
    }

    private void code(Simple simple, List<Token> words, String sink) {
        add(simple, values(words), sink);
    }

    private void add(Simple simple, Set<String> variables, String sink) {
        variables.forEach(variable -> uses.add(new Use(offset(simple), sink, variable)));
    }

    /** Where a command is, or the one that is given the text that it is part of. */
    private int offset(Simple simple) {
        return host < 0 ? simple.offset() : host;
    }

    /** The variables whose values are part of some words. */
    private Set<String> values(List<Token> words) {
        Set<String> values = new TreeSet<>();
        for (Token word : words) {
            for (WordPart part : nested.parts(word)) {
                if (part instanceof WordPart.Parameter parameter
                        && !parameter.name().startsWith("#")
                        && !OTHER_VALUE.matcher(parameter.operator()).matches()) {
                    values.add(parameter.name().replaceFirst("\\[.*", ""));
                } else if (part instanceof WordPart.Substitution substitution && depth < DEPTH_LIMIT) {
                    depth++;
                    values.addAll(printed(nested.parse(substitution)));
                    depth--;
                }
            }
        }
        return values;
    }

    /** The variables whose values a script prints as they are: of a pipeline, those of a single command. */
    private Set<String> printed(Sequence sequence) {
        Set<String> printed = new TreeSet<>();
        for (List<Statement> pipeline : Pipelines.of(sequence)) {
            if (pipeline.size() == 1 && pipeline.get(0) instanceof Simple simple) {
                printed.addAll(printed(simple));
            }
        }
        return printed;
    }

    private Set<String> printed(Statement element) {
        if (element instanceof Simple simple) {
            return printed(simple);
        }
        boolean runs = element instanceof Compound compound && !(compound.form() instanceof Form.Function);
        return runs ? printed(Sequence.of(element)) : Set.of();
    }

    private Set<String> printed(Simple simple) {
        List<String> texts = simple.texts();
        boolean prints = !texts.isEmpty()
                && PRINTING.contains(ToolName.base(texts.get(Interpreters.programAt(texts))))
                && texts.stream().noneMatch(word -> word.contains("%q"));
        if (!prints) {
            return Set.of();
        }
        List<Token> words = new ArrayList<>(simple.words());
        simple.redirections().stream()
                .filter(redirection -> redirection.operator().equals("<<<"))
                .forEach(redirection -> words.add(redirection.target()));
        return values(words);
    }
}
