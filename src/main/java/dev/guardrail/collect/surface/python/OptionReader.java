package dev.guardrail.collect.surface.python;

import dev.guardrail.collect.language.python.LogicalLine;
import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import dev.guardrail.collect.surface.python.PythonModule.Option;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the command-line options that are declared for argparse, click and typer. */
final class OptionReader {

    /** The arguments that a caller notices; texts of the help are not among them. */
    private static final Set<String> NOTICED = Set.of(
            "default",
            "required",
            "type",
            "choices",
            "action",
            "nargs",
            "const",
            "is_flag",
            "flag_value",
            "multiple",
            "count",
            "envvar",
            "min",
            "max",
            "case_sensitive",
            "prompt");

    private final String path;
    private final boolean argparse;
    private final boolean typer;
    private final List<Option> options = new ArrayList<>();

    private OptionReader(String path, List<LogicalLine> lines) {
        this.path = path;
        // A browser is told its arguments with a method of the same name.
        this.argparse = mentions(lines, "argparse") || !mentions(lines, "selenium");
        this.typer = mentions(lines, "typer");
    }

    static List<Option> options(String path, List<LogicalLine> lines) {
        OptionReader reader = new OptionReader(path, lines);
        lines.forEach(line -> reader.read(line.tokens()));
        return reader.options;
    }

    private static boolean mentions(List<LogicalLine> lines, String word) {
        return lines.stream().anyMatch(line -> line.tokens().stream().anyMatch(token -> token.is(word)));
    }

    private void read(List<Token> tokens) {
        boolean decorator = tokens.get(0).is("@") && Tokens.lastName(tokens).equals("option");
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean declares = argparse && token.is("add_argument") || decorator && token.is("option");
            if (declares && tokens.get(i + 1).is("(")) {
                declared(Tokens.inside(tokens, i + 1));
            }
        }
        int open = typer ? Tokens.find(tokens, "(", 0) : -1;
        if (open > 0 && tokens.stream().limit(2).anyMatch(token -> token.is("def"))) {
            Tokens.split(Tokens.inside(tokens, open), ",").forEach(this::parameter);
        }
    }

    private void declared(List<Token> arguments) {
        List<Token> names = names(arguments);
        if (!names.isEmpty()) {
            add(names, noticed(arguments));
        }
    }

    /** A parameter such as {@code name: str = typer.Option("x", "--name")}; without a name it has the parameter's. */
    private void parameter(List<Token> parameter) {
        for (int i = 0; i + 1 < parameter.size(); i++) {
            if (parameter.get(i).is("Option") && parameter.get(i + 1).is("(")) {
                List<Token> arguments = Tokens.inside(parameter, i + 1);
                List<Token> names = names(arguments);
                Token word = parameter.get(0);
                String derived = "\"--" + word.text().replace('_', '-') + "\"";
                Token name = new Token(Token.Kind.STRING, derived, word.line(), word.column());
                Map<String, String> noticed = noticed(arguments);
                positionalDefault(arguments, noticed);
                typed(parameter, noticed);
                add(names.isEmpty() ? List.of(name) : names, noticed);
                return;
            }
        }
    }

    private static void positionalDefault(List<Token> arguments, Map<String, String> noticed) {
        Tokens.split(arguments, ",").stream()
                .limit(1)
                .filter(first -> Tokens.find(first, "=", 0) < 0 && !isName(first.get(0)))
                .forEach(first -> noticed.putIfAbsent("default", Rendering.of(first)));
    }

    private static void typed(List<Token> parameter, Map<String, String> noticed) {
        int value = Tokens.find(parameter, "=", 0);
        List<Token> annotation = parameter.subList(1, value < 0 ? parameter.size() : value);
        if (annotation.size() > 1 && annotation.stream().noneMatch(token -> token.is("Option"))) {
            noticed.putIfAbsent("type", Rendering.of(annotation.subList(1, annotation.size())));
        }
        if (value > 0 && parameter.subList(value, parameter.size()).stream().noneMatch(token -> token.is("Option"))) {
            noticed.putIfAbsent("default", Rendering.of(parameter.subList(value + 1, parameter.size())));
        }
    }

    private static List<Token> names(List<Token> arguments) {
        return Tokens.split(arguments, ",").stream()
                .filter(argument -> argument.size() == 1 && isName(argument.get(0)))
                .map(argument -> argument.get(0))
                .toList();
    }

    private static boolean isName(Token token) {
        return token.isString() && Rendering.value(token).startsWith("-");
    }

    private static Map<String, String> noticed(List<Token> arguments) {
        Map<String, String> noticed = new TreeMap<>();
        Tokens.split(arguments, ",").stream()
                .filter(argument -> argument.size() > 2 && argument.get(1).is("="))
                .filter(argument -> NOTICED.contains(argument.get(0).text()))
                .forEach(argument ->
                        noticed.put(argument.get(0).text(), Rendering.of(argument.subList(2, argument.size()))));
        return noticed;
    }

    private void add(List<Token> names, Map<String, String> noticed) {
        Token main = names.stream()
                .filter(name -> Rendering.value(name).startsWith("--"))
                .findFirst()
                .orElse(names.get(0));
        StringBuilder signature = new StringBuilder(
                String.join(", ", names.stream().map(Rendering::value).sorted().toList()));
        noticed.forEach(
                (name, value) -> signature.append(' ').append(name).append('=').append(value));
        int end = main.column() + main.text().codePointCount(0, main.text().length());
        Place place = new Place(path, main.line(), main.column(), main.line(), end);
        options.add(new Option(Rendering.value(main), signature.toString(), place));
    }
}
