package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Compound;
import dev.guardrail.collect.workflow.script.Statement.Form;
import dev.guardrail.collect.workflow.script.Statement.Redirection;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the commands of a shell script that write to the files of the runner. */
public final class FileWrites {

    private static final Pattern TARGET = Pattern.compile("\"?\\$\\{?(GITHUB_(?:ENV|PATH|OUTPUT|STATE))}?\"?");
    private static final Pattern SETTING = Pattern.compile("([\\w-]+)(=|<<-?)(.*)", Pattern.DOTALL);
    private static final Set<String> PRINTS = Set.of("echo", "printf");

    private final Nested nested;
    private final Assignments assignments;
    private final List<FileWrite> writes = new ArrayList<>();

    /** The name of a value of several lines that is being written, and the line that ends it. */
    private String open = "";

    private String end = "";

    private FileWrites(String script) {
        this.nested = new Nested(script);
        this.assignments = new Assignments(nested);
    }

    /** The writes of a script, in the order of its text. */
    public static List<FileWrite> of(String script) {
        if (!script.contains("GITHUB_")) {
            return List.of();
        }
        FileWrites reader = new FileWrites(script);
        Sequence sequence = reader.nested.script();
        reader.assignments.add(sequence);
        reader.sequence(sequence, "");
        return reader.writes;
    }

    private void sequence(Sequence sequence, String target) {
        sequence.lists().forEach(list -> list.links().forEach(link -> pipeline(link.pipeline(), target)));
    }

    private void pipeline(List<Statement> pipeline, String around) {
        int last = pipeline.size() - 1;
        for (int i = 0; i <= last; i++) {
            Statement statement = pipeline.get(i);
            String target = target(statement, i == last ? around : "");
            if (statement instanceof Simple simple && !simple.words().isEmpty() && !target.isEmpty()) {
                write(pipeline.subList(0, i + 1), simple, target);
            } else if (statement instanceof Compound compound) {
                body(compound.form(), target);
            }
        }
    }

    private void body(Form form, String target) {
        if (form instanceof Form.Group group) {
            sequence(group.body(), target);
        } else if (form instanceof Form.Subshell subshell) {
            sequence(subshell.body(), target);
        } else if (form instanceof Form.If branches) {
            branches.branches().forEach(branch -> sequence(branch.body(), target));
            sequence(branches.otherwise(), target);
        } else if (form instanceof Form.Loop loop) {
            sequence(loop.body(), target);
        } else if (form instanceof Form.For loop) {
            sequence(loop.body(), target);
        } else if (form instanceof Form.Counting loop) {
            sequence(loop.body(), target);
        } else if (form instanceof Form.Case cases) {
            cases.arms().forEach(arm -> sequence(arm.body(), target));
        } else if (form instanceof Form.Function function && function.body() instanceof Compound compound) {
            body(compound.form(), target);
        }
    }

    /** The variable of the file that a statement writes to, or that around it; empty where it is another file. */
    private static String target(Statement statement, String around) {
        List<Redirection> outputs =
                statement.redirections().stream().filter(Redirection::writes).toList();
        for (Redirection output : outputs) {
            Matcher target = TARGET.matcher(output.target().raw());
            if (target.matches()) {
                return target.group(1);
            }
        }
        if (statement instanceof Simple simple && simple.texts().contains("tee")) {
            for (Token word : simple.words()) {
                Matcher target = TARGET.matcher(word.raw());
                if (target.matches()) {
                    return target.group(1);
                }
            }
        }
        boolean elsewhere =
                outputs.stream().anyMatch(output -> !output.target().raw().startsWith("&"));
        return elsewhere ? "" : around;
    }

    private void write(List<Statement> pipeline, Simple writer, String variable) {
        Simple printer = printer(pipeline, writer);
        List<Redirection> heredocs =
                writer.redirections().stream().filter(Redirection::isHeredoc).toList();
        if (PRINTS.contains(printer.words().get(0).raw())) {
            print(printer, writer, variable);
        } else if (!heredocs.isEmpty()) {
            copy(heredocs.get(0).target(), writer, variable);
        } else {
            Content content = new Content();
            pipeline.stream()
                    .filter(Simple.class::isInstance)
                    .flatMap(part -> ((Simple) part).words().stream())
                    .filter(word -> !TARGET.matcher(word.raw()).matches())
                    .forEach(word -> content.word(word, nested));
            content.computed = true;
            add(writer, variable, open, writer.line(), content);
        }
    }

    /** The command whose output is written: {@code echo} in {@code echo x | tee -a "$GITHUB_ENV"}. */
    private static Simple printer(List<Statement> pipeline, Simple writer) {
        boolean copied = pipeline.size() == 2 && writer.texts().contains("tee");
        return copied
                        && pipeline.get(0) instanceof Simple first
                        && !first.words().isEmpty()
                ? first
                : writer;
    }

    private void print(Simple printer, Simple writer, String variable) {
        List<Token> words = printer.words().stream()
                .skip(1)
                .dropWhile(word -> word.raw().matches("-[neE]+"))
                .toList();
        String text = String.join(
                " ", words.stream().map(word -> Words.unquote(word.raw())).toList());
        Content content = new Content();
        words.forEach(word -> content.word(word, nested));
        line(text, content, writer, variable);
    }

    private void copy(Token heredoc, Simple writer, String variable) {
        boolean expanded = heredoc.raw().chars().noneMatch(c -> c == '\'' || c == '"' || c == '\\');
        heredoc.body().lines().forEach(line -> {
            Content content = new Content();
            if (expanded) {
                content.text(line);
            } else {
                content.literal(line);
            }
            line(line.strip(), content, writer, variable);
        });
    }

    private void line(String text, Content content, Simple writer, String variable) {
        if (!end.isEmpty() && text.equals(end)) {
            open = "";
            end = "";
            return;
        }
        Matcher setting = SETTING.matcher(text);
        boolean named = open.isEmpty() && setting.matches() && !variable.equals("GITHUB_PATH");
        if (named && setting.group(2).startsWith("<<")) {
            open = setting.group(1);
            end = setting.group(3).strip();
        } else {
            add(writer, variable, named ? setting.group(1) : open, text, content);
        }
    }

    private void add(Simple writer, String variable, String name, String text, Content written) {
        Content content = assignments.resolved(written);
        writes.add(new FileWrite(
                writer.offset(),
                writer.length(),
                variable,
                name,
                text.lines().findFirst().orElse(""),
                content.variables,
                content.expressions,
                content.computed));
    }
}
