package dev.guardrail.cli;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * An option of a command line.
 *
 * @param name its longest name
 * @param label the word for its value in the help; empty for an option without a value
 * @param owner the class that has it
 * @param values its values as they are written; none of an option without a value
 */
record GivenOption(String name, String label, Class<?> owner, List<String> values) {

    GivenOption {
        values = List.copyOf(values);
    }

    /** The options that the parser of the command line found, in their order. */
    static List<GivenOption> of(ParseResult parsed) {
        return parsed.matchedOptions().stream()
                .flatMap(option -> owner(option).map(owner -> of(option, owner)).stream())
                .toList();
    }

    private static Optional<Class<?>> owner(OptionSpec option) {
        return Stream.of(option.userObject())
                .filter(Field.class::isInstance)
                .<Class<?>>map(field -> ((Field) field).getDeclaringClass())
                .findFirst();
    }

    private static GivenOption of(OptionSpec option, Class<?> owner) {
        boolean hasValue = option.arity().max() > 0;
        return new GivenOption(
                option.longestName(),
                hasValue ? option.paramLabel() : "",
                owner,
                hasValue ? option.originalStringValues() : List.of());
    }
}
