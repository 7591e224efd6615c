package dev.guardrail.engine.compile;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.OfParameter;
import dev.guardrail.fact.ParameterValue;
import dev.guardrail.fact.Setting;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Names;
import dev.guardrail.rule.Parameter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the parameters that a rule reads with those that its page declares: a name that is misspelt, or a list that is
 * read as a number, would match nothing, or fail in the middle of an audit.
 */
final class SettingCheck {

    /** What a parameter must hold for a method of {@link Setting} to read it, by method. */
    private static final SortedMap<String, Class<? extends ParameterValue>> READERS = readers();

    private final RuleFile file;
    private final List<Parameter> parameters;

    private SettingCheck(RuleFile file, List<Parameter> parameters) {
        this.file = file;
        this.parameters = parameters;
    }

    private static SortedMap<String, Class<? extends ParameterValue>> readers() {
        SortedMap<String, Class<? extends ParameterValue>> readers = new TreeMap<>();
        for (Method method : Setting.class.getMethods()) {
            OfParameter of = method.getAnnotation(OfParameter.class);
            if (of != null) {
                readers.put(method.getName(), of.value());
            }
        }
        return readers;
    }

    /**
     * The guardrail, whose lists have the kinds that its rule reads them as.
     *
     * @throws UnusableInputException if the rule reads a parameter that its page does not declare, or one as what it is not
     */
    static Guardrail typed(Guardrail guardrail, RuleFile file) {
        SettingCheck check = new SettingCheck(file, guardrail.parameters());
        List<SettingRead> reads = SettingRead.of(file).stream()
                .filter(read -> read.rule().equals(guardrail.id()))
                .toList();
        reads.forEach(read -> check.declared(read, "the page declares"));
        return guardrail.withParameters(guardrail.parameters().stream()
                .map(parameter -> check.typed(parameter, reads))
                .toList());
    }

    /** Refuses a rule that reads a parameter of another guardrail that this one does not have, or as what it is not. */
    static void ofOthers(RuleFile file, Map<String, Guardrail> guardrails) {
        for (SettingRead read : SettingRead.of(file)) {
            Guardrail other = guardrails.get(read.rule());
            if (other != null && !read.rule().equals(file.id()) && !read.name().isEmpty()) {
                SettingCheck check = new SettingCheck(file, other.parameters());
                check.declared(read, "`" + other.id() + "` has");
                check.typed(other.parameter(read.name()).orElseThrow(), List.of(read));
            }
        }
    }

    /** A pattern without a name is a mistake that the house rules report. */
    private void declared(SettingRead read, String has) {
        SortedSet<String> names =
                new TreeSet<>(parameters.stream().map(Parameter::name).toList());
        if (!read.name().isEmpty() && !names.contains(read.name())) {
            throw refuse(read, has + " no parameter `" + read.name() + "`" + Names.suggestion(read.name(), names));
        }
    }

    private Parameter typed(Parameter parameter, List<SettingRead> reads) {
        Optional<Parameter> typed = Optional.empty();
        for (SettingRead read : reads) {
            for (String method :
                    read.name().equals(parameter.name()) ? read.methods(READERS.keySet()) : List.<String>of()) {
                Parameter.Kind kind = Parameter.Kind.of(Objects.requireNonNull(READERS.get(method)));
                boolean first = typed.isEmpty() && parameter.kind() == Parameter.Kind.LIST && kind.isList();
                if (!first && typed.orElse(parameter).kind() != kind) {
                    throw refuse(read, mistake(method, kind, typed.orElse(parameter)));
                }
                typed = Optional.of(parameter.as(kind));
            }
        }
        return typed.orElse(parameter);
    }

    private static String mistake(String method, Parameter.Kind kind, Parameter parameter) {
        List<String> fitting = new ArrayList<>(List.of("asText"));
        READERS.forEach((name, type) -> {
            Parameter.Kind read = Parameter.Kind.of(type);
            if (read == parameter.kind() || read.isList() && parameter.kind() == Parameter.Kind.LIST) {
                fitting.add(name);
            }
        });
        return "`" + method + "` reads " + kind.description() + ", but `" + parameter.name() + "` is "
                + parameter.kind().description() + "; expected one of: " + String.join(", ", fitting);
    }

    private UnusableInputException refuse(SettingRead read, String problem) {
        return new UnusableInputException(file.path() + ":" + read.line() + ": " + problem);
    }
}
