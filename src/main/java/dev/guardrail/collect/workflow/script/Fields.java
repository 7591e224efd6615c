package dev.guardrail.collect.workflow.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the values of the words of a command. */
final class Fields {

    private static final Pattern RANGE = Pattern.compile("\\{(\\d{1,2})\\.\\.(\\d{1,2})\\}");
    private static final Pattern CHOICE =
            Pattern.compile("([^{}$`'\"]*)\\{([^{}$`'\" ]+,[^{}$`'\" ]*)\\}([^{}$`'\"]*)");

    /** In words: no command that people wrote has more. */
    private static final int LIMIT = 10_000;

    private final State state;
    private final Map<WordPart, Value> substituted;
    private final Nested nested;
    private final List<Value> values = new ArrayList<>();
    private Optional<Value> current = Optional.empty();
    private boolean several;

    Fields(State state, Map<WordPart, Value> substituted, Nested nested) {
        this.nested = nested;
        this.state = state;
        this.substituted = substituted;
    }

    List<Value> values() {
        return values;
    }

    /** Whether one of the values stands for any number of words. */
    boolean several() {
        return several;
    }

    void add(String raw, List<WordPart> parts) {
        if (braces(raw)) {
            return;
        }
        for (WordPart part : parts) {
            add(part);
        }
        end();
    }

    private boolean braces(String raw) {
        Matcher range = RANGE.matcher(raw);
        Matcher choice = CHOICE.matcher(raw);
        if (range.matches()) {
            int last = Integer.parseInt(range.group(2));
            for (int i = Integer.parseInt(range.group(1)); i <= last; i++) {
                values.add(Value.of(String.valueOf(i)));
            }
        } else if (choice.matches()) {
            for (String middle : choice.group(2).split(",", -1)) {
                values.add(Value.of(choice.group(1) + middle + choice.group(3)));
            }
        } else {
            return false;
        }
        return true;
    }

    private void end() {
        current.ifPresent(values::add);
        current = Optional.empty();
        if (values.size() > LIMIT) {
            throw new Effort.ExhaustedException();
        }
    }

    private void append(Value value) {
        current = Optional.of(current.map(before -> before.and(value)).orElse(value));
    }

    private void add(WordPart part) {
        if (part instanceof WordPart.Text text) {
            boolean files = !text.quoted() && namesFiles(text.raw());
            several |= files;
            append(files ? Value.unknown(text.raw()) : Value.of(text.raw()));
            return;
        }
        List<Value> all = all(part);
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                end();
            }
            if (part.quoted() || part instanceof WordPart.Substitution substitution && substitution.beside()) {
                append(all.get(i));
            } else {
                split(all.get(i));
            }
        }
    }

    private static boolean namesFiles(String text) {
        int bracket = text.indexOf('[');
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || bracket >= 0 && text.lastIndexOf(']') > bracket;
    }

    private void split(Value value) {
        if (!value.known()) {
            several = true;
            append(value);
            return;
        }
        String[] words = value.text().strip().split("\\s+", -1);
        for (int i = 0; i < words.length && !value.text().isBlank(); i++) {
            if (i > 0) {
                end();
            }
            append(new Value(words[i], true, value.tainted()));
        }
    }

    /** Expands a part to one value without splitting it. */
    Value one(WordPart part) {
        if (part instanceof WordPart.Text text) {
            return Value.of(text.raw());
        }
        List<Value> all = all(part);
        return new Expansion(all, state, 0, false).joined();
    }

    private List<Value> all(WordPart part) {
        if (part instanceof WordPart.Parameter parameter) {
            return parameter(parameter);
        } else if (part instanceof WordPart.Calculation calculation) {
            return List.of(Arithmetic.evaluate(calculation.formula(), state));
        }
        return List.of(substituted.getOrDefault(part, Value.unknown(part.raw())));
    }

    private List<Value> parameter(WordPart.Parameter parameter) {
        List<Value> values = values(parameter);
        String operator = parameter.operator();
        if (operator.isEmpty()) {
            return values;
        }
        boolean tainted = values.stream().anyMatch(Value::tainted);
        Value value = new Expansion(values, state, 0, false).joined();
        if (!value.known() || operator.contains("$") || operator.contains("`")) {
            return List.of(new Value(parameter.raw(), false, tainted));
        }
        boolean colon = operator.startsWith(":");
        String rest = operator.substring(colon ? 1 : 0);
        boolean missing = values.isEmpty() || colon && value.text().isEmpty();
        Value operand = Value.of(rest.isEmpty() ? "" : Words.unquote(rest.substring(1)));
        return switch (rest.isEmpty() ? ' ' : rest.charAt(0)) {
            case '-', '=' -> missing ? List.of(operand) : values;
            case '+' -> missing ? List.of(Value.EMPTY) : List.of(operand);
            case '?' -> values;
            default -> List.of(new Value(parameter.raw(), false, tainted));
        };
    }

    private List<Value> values(WordPart.Parameter parameter) {
        String name = parameter.name();
        int index = name.indexOf('[');
        String variable =
                name.substring(name.startsWith("#") && name.length() > 1 ? 1 : 0, index < 0 ? name.length() : index);
        Optional<List<Value>> found = lookUp(variable);
        if (found.isEmpty()) {
            return List.of(Value.unknown(parameter.raw()));
        }
        List<Value> all = found.get();
        boolean array = index >= 0 || variable.equals("@") || variable.equals("*");
        List<Value> selected = index < 0
                ? first(variable, all)
                : indexed(name.substring(index + 1, name.length() - 1), all, parameter);
        if (!name.startsWith("#") || name.length() == 1) {
            return name.equals("#") ? all : selected;
        }
        boolean known = selected.stream().allMatch(Value::known);
        int length = array
                ? selected.size()
                : selected.isEmpty() ? 0 : selected.get(0).text().length();
        return List.of(known || array ? Value.of(String.valueOf(length)) : Value.unknown(parameter.raw()));
    }

    private static List<Value> first(String variable, List<Value> all) {
        return variable.equals("@") || variable.equals("*") || all.isEmpty() ? all : List.of(all.get(0));
    }

    private List<Value> indexed(String index, List<Value> all, WordPart.Parameter parameter) {
        if (index.equals("@") || index.equals("*")) {
            return all;
        }
        Value position = Arithmetic.evaluate(index, state);
        if (!position.known() || position.text().length() > 4) {
            return List.of(Value.unknown(parameter.raw()));
        }
        int at = Integer.parseInt(position.text());
        int from = at < 0 ? all.size() + at : at;
        return from >= 0 && from < all.size() ? List.of(all.get(from)) : List.of();
    }

    /** The values of a variable; empty, which means unknown, where the script does not set it. */
    private Optional<List<Value>> lookUp(String variable) {
        List<Value> arguments = state.shell.arguments();
        return switch (variable) {
            case "?" -> Optional.of(List.of(Value.of(state.status)));
            case "#" -> Optional.of(List.of(Value.of(String.valueOf(arguments.size()))));
            case "@", "*" -> Optional.of(arguments);
            case "PIPESTATUS", "pipestatus" ->
                Optional.of(state.pipeStatuses.stream().map(Value::of).toList());
            case "$", "-", "0", "_" -> Optional.empty();
            default ->
                Character.isDigit(variable.charAt(0))
                        ? Optional.of(argument(
                                Integer.parseInt(variable.substring(0, Math.min(4, variable.length()))), arguments))
                        : state.shell
                                .variables()
                                .get(variable)
                                .or(() -> nested.isOwn(variable) ? Optional.of(List.of()) : Optional.empty());
        };
    }

    private static List<Value> argument(int number, List<Value> arguments) {
        return number <= arguments.size() ? List.of(arguments.get(number - 1)) : List.of();
    }
}
