package dev.guardrail.collect.surface.python;

import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes how a function is called. */
final class FunctionSignature {

    /** The decorators, by their last name, that change how the name is used. */
    private static final Set<String> CHANGING = Set.of(
            "property",
            "cached_property",
            "setter",
            "deleter",
            "getter",
            "staticmethod",
            "classmethod",
            "overload",
            "contextmanager",
            "asynccontextmanager");

    private FunctionSignature() {}

    /**
     * The signature.
     *
     * @param header the tokens from {@code def} or {@code async} to before the colon
     * @param open the index of the bracket of its parameters
     */
    static String of(List<List<Token>> decorators, List<Token> header, int open) {
        String marks = decorators.stream()
                .filter(decorator -> CHANGING.contains(Tokens.lastName(decorator)))
                .map(FunctionSignature::mark)
                .collect(Collectors.joining());
        String parameters = Tokens.split(Tokens.inside(header, open), ",").stream()
                .map(Parameter::of)
                .collect(Collectors.joining(", "));
        int close = Tokens.closing(header, open);
        String result = close + 2 < header.size()
                ? " -> " + Parameter.annotation(header.subList(close + 2, header.size()))
                : "";
        return marks + Rendering.of(header.subList(0, open)) + "(" + parameters + ")" + result;
    }

    private static String mark(List<Token> decorator) {
        String name = Tokens.lastName(decorator);
        return switch (name) {
            case "setter", "deleter", "getter" -> "@" + Rendering.of(decorator) + " ";
            // What is read like a property is one to its readers.
            case "cached_property" -> "@property ";
            default -> "@" + name + " ";
        };
    }
}
