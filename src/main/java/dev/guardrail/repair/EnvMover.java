package dev.guardrail.repair;

import dev.guardrail.finding.RepairChange.MoveToEnv;
import dev.guardrail.repair.Outline.Found;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the value of an expression in a script from a variable. */
final class EnvMover {

    private static final Pattern VARIABLE = Pattern.compile("env\\.([A-Za-z_]\\w*)");

    private final Outline outline;
    private final MoveToEnv change;
    private final boolean unsafe;

    EnvMover(Outline outline, MoveToEnv change, boolean unsafe) {
        this.outline = outline;
        this.change = change;
        this.unsafe = unsafe;
    }

    /**
     * What to do.
     *
     * @param start where the expression begins in the file
     * @param end where it ends there
     * @param text what to write there
     * @param variable the variable that the step needs; nothing where it has it
     */
    record Move(int start, int end, String text, Optional<String> variable) {}

    Move move(Found step) throws RepairException {
        FileText text = outline.text();
        int start = text.offset(change.place().line(), change.place().column());
        int end = text.offset(change.place().endLine(), change.place().endColumn());
        String fence = text.text().substring(start, Math.max(start, end));
        if (!fence.startsWith("${{") || !fence.endsWith("}}") || !fence.contains(change.expression())) {
            throw new RepairException(
                    "line " + change.place().line() + " has no longer `${{ " + change.expression() + " }}`");
        }
        YamlNode.Scalar script = script(step, start);
        int before = count(text.text().substring(outline.start(script), start));
        int offset = nth(script.value(), before);
        Matcher known = VARIABLE.matcher(change.expression());
        String name = known.matches() ? known.group(1) : variable(step).orElseGet(() -> name(step, script.value()));
        boolean there = known.matches() || value(step, name).isPresent();
        Span span = span(script.value(), offset, fence, name);
        int from = start - span.before();
        return new Move(
                from,
                end + span.after(),
                escaped(span.text(), script, text.text().charAt(outline.start(script))),
                there ? Optional.empty() : Optional.of(name));
    }

    /**
     * What replaces the expression.
     *
     * @param before how many characters before it are replaced, too
     * @param after how many characters behind it
     */
    private record Span(int before, int after, String text) {}

    private Span span(String script, int offset, String fence, String name) throws RepairException {
        return switch (change.language()) {
            case SHELL -> inShell(script, offset, offset + fence.length(), name);
            case POWERSHELL -> inPowerShell(script, offset, name);
            case JAVASCRIPT -> inJavaScript(script, offset, offset + fence.length(), name);
            case NONE, CMD, PYTHON, OTHER ->
                throw new RepairException("it is not known how the script reads a variable");
        };
    }

    private Span inShell(String script, int start, int end, String name) throws RepairException {
        String variable = "${" + name + "}";
        return switch (ShellQuotes.at(script, start)) {
            case DOUBLE, DOCUMENT, COMMENT -> new Span(0, 0, variable);
            case ASSIGNMENT -> new Span(0, 0, '"' + variable + '"');
            case NONE -> {
                check(change.oneWord(), "a value with spaces was several words, and is one word in quotes");
                yield new Span(0, 0, '"' + variable + '"');
            }
            case SINGLE -> {
                check(false, "what is in single quotes may be code of another program");
                boolean alone = script.startsWith("'", start - 1) && script.startsWith("'", end);
                yield alone ? new Span(1, 1, '"' + variable + '"') : new Span(0, 0, "'\"" + variable + "\"'");
            }
            case RAW_DOCUMENT -> throw new RepairException("the shell replaces no variables in this here-document");
        };
    }

    private Span inPowerShell(String script, int offset, String name) throws RepairException {
        int line = script.lastIndexOf('\n', offset - 1) + 1;
        String before = script.substring(line, offset);
        if (script.contains("@'") || before.chars().filter(c -> c == '\'').count() % 2 == 1) {
            throw new RepairException("PowerShell replaces no variables in single quotes");
        }
        check(
                before.chars().filter(c -> c == '"').count() % 2 == 1,
                "a value outside of quotes was code of PowerShell");
        return new Span(0, 0, "${env:" + name + "}");
    }

    private static Span inJavaScript(String script, int start, int end, String name) throws RepairException {
        char before = start > 0 ? script.charAt(start - 1) : ' ';
        char after = end < script.length() ? script.charAt(end) : ' ';
        if (before == after && (before == '\'' || before == '"' || before == '`')) {
            return new Span(1, 1, "process.env." + name);
        }
        long ticks = script.substring(0, start).chars().filter(c -> c == '`').count();
        if (ticks % 2 == 1) {
            return new Span(0, 0, "${process.env." + name + "}");
        }
        throw new RepairException("the value is neither a text of its own nor in a template of JavaScript");
    }

    private void check(boolean safe, String caution) throws RepairException {
        if (!safe && !unsafe) {
            throw RepairException.unsafe(caution);
        }
    }

    /** The scalar around a place. */
    private YamlNode.Scalar script(Found step, int at) throws RepairException {
        List<YamlNode> candidates = new ArrayList<>();
        step.mapping().get("run").ifPresent(candidates::add);
        step.mapping().get("with").ifPresent(with -> with.entries().forEach(entry -> candidates.add(entry.value())));
        for (YamlNode node : candidates) {
            if (node instanceof YamlNode.Scalar scalar && outline.start(node) <= at && at < outline.end(node)) {
                return scalar;
            }
        }
        throw new RepairException("the expression is in no script of the step");
    }

    /** The variable that has the value already. */
    private Optional<String> variable(Found step) {
        return step.mapping().get("env").stream()
                .flatMap(env -> env.entries().stream())
                .filter(entry -> !isOther(Optional.of(entry.value().text())))
                .map(entry -> entry.key().value())
                .findFirst();
    }

    private String name(Found step, String script) {
        String wanted = EnvName.of(change.expression());
        String name = wanted;
        for (int i = 2;
                isOther(value(step, name))
                        || value(step, name).isEmpty() && script.matches("(?s).*\\b" + name + "\\b.*");
                i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    private boolean isOther(Optional<String> value) {
        return value.filter(
                        text -> !text.replaceAll("^\\$\\{\\{\\s*|\\s*}}$", "").equals(change.expression()))
                .isPresent();
    }

    private static Optional<String> value(Found step, String name) {
        return step.mapping().get("env").flatMap(env -> env.get(name)).map(YamlNode::text);
    }

    /** A text as the scalar around it has to write it. */
    private static String escaped(String text, YamlNode.Scalar scalar, char first) {
        if (scalar.style() != YamlNode.Style.QUOTED) {
            return text;
        }
        return first == '"' ? text.replace("\"", "\\\"") : text.replace("'", "''");
    }

    private static int count(String text) {
        return text.split("\\$\\{\\{", -1).length - 1;
    }

    private static int nth(String text, int number) throws RepairException {
        int at = text.indexOf("${{");
        for (int i = 0; i < number && at >= 0; i++) {
            at = text.indexOf("${{", at + 1);
        }
        if (at < 0) {
            throw new RepairException("the script is written in an unusual form");
        }
        return at;
    }
}
