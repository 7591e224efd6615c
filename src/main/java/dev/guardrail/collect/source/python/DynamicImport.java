package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.python.Literal;
import dev.guardrail.collect.source.unit.ImportStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads calls of the functions that import what a literal names. */
final class DynamicImport {

    private static final Set<String> COMMA = Set.of(",");
    private static final Set<String> STATEMENT = Set.of("__import__", "builtins.__import__", "importlib.__import__");
    private static final String BY_NAME = "importlib.import_module";

    /** The position of {@code level} among the arguments of {@code __import__}. */
    private static final int LEVEL = 4;

    private record Argument(String keyword, int from, int to) {}

    private final String path;

    DynamicImport(String path) {
        this.path = path;
    }

    /**
     * What a call imports; nothing where it does not, or where the file does not say what.
     *
     * @param function the qualified name of what is called
     */
    Optional<ImportStatement> of(String function, Reference call) {
        if (!call.called() || !STATEMENT.contains(function) && !function.equals(BY_NAME)) {
            return Optional.empty();
        }
        Code code = call.code();
        List<Argument> arguments = arguments(code, call.next());
        return argument(arguments, 0, "name")
                .flatMap(name -> literal(code, name).map(module -> {
                    boolean statement = !function.equals(BY_NAME);
                    return statement
                            ? statement(call, name, module, level(code, arguments))
                            : byName(call, name, module, argument(arguments, 1, "package"));
                }));
    }

    private ImportStatement byName(Reference call, Argument name, String module, Optional<Argument> within) {
        int dots = (int) module.chars().takeWhile(c -> c == '.').count();
        Optional<String> from = within.flatMap(argument -> literal(call.code(), argument));
        if (dots > 0 && from.isPresent()) {
            List<String> segments = List.of(from.get().split("\\."));
            int kept = segments.size() - dots + 1;
            if (kept > 0) {
                String parent = String.join(".", segments.subList(0, kept));
                String rest = module.substring(dots);
                return statement(call, name, rest.isEmpty() ? parent : parent + "." + rest, 0);
            }
        }
        return statement(call, name, module.substring(dots), dots);
    }

    private ImportStatement statement(Reference call, Argument name, String module, int level) {
        return new ImportStatement(
                Places.of(path, call.code().at(name.from()), call.code().at(name.to() - 1)),
                level,
                module,
                List.of(),
                Imports.scope(call.scope(), call.moment()));
    }

    private static int level(Code code, List<Argument> arguments) {
        return argument(arguments, LEVEL, "level")
                .map(level -> code.at(level.from()).text())
                .filter(text -> text.length() == 1 && Character.isDigit(text.charAt(0)))
                .map(Integer::valueOf)
                .orElse(0);
    }

    private static List<Argument> arguments(Code code, int open) {
        List<Argument> arguments = new ArrayList<>();
        int close = code.closing(open);
        int i = open + 1;
        while (i < close) {
            int end = code.next(i, close, COMMA);
            boolean named = i + 2 < end && code.is(i + 1, "=");
            if (i < end) {
                arguments.add(new Argument(named ? code.at(i).text() : "", named ? i + 2 : i, end));
            }
            i = end + 1;
        }
        return arguments;
    }

    private static Optional<Argument> argument(List<Argument> arguments, int index, String keyword) {
        Optional<Argument> named = arguments.stream()
                .filter(argument -> argument.keyword().equals(keyword))
                .findFirst();
        return named.or(() -> arguments.stream()
                .skip(index)
                .findFirst()
                .filter(argument -> argument.keyword().isEmpty()));
    }

    /** The value of a string literal, which may be written in several parts. */
    private static Optional<String> literal(Code code, Argument argument) {
        StringBuilder value = new StringBuilder();
        for (int i = argument.from(); i < argument.to(); i++) {
            Optional<String> part = code.isString(i) ? Literal.of(code.at(i)) : Optional.empty();
            if (part.isEmpty()) {
                return Optional.empty();
            }
            value.append(part.get());
        }
        return Optional.of(value.toString()).filter(text -> !text.isEmpty());
    }
}
