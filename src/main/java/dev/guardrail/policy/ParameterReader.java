package dev.guardrail.policy;

import dev.guardrail.rule.Names;
import dev.guardrail.rule.Parameter;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the value that a policy sets for a parameter. */
final class ParameterReader {

    private final Parameter parameter;
    private final Problems problems;

    ParameterReader(Parameter parameter, Problems problems) {
        this.parameter = parameter;
        this.problems = problems;
    }

    /** The values of the setting; nothing where there is a problem. */
    Optional<List<String>> read(YamlNode value) {
        return switch (parameter.kind()) {
            case LIST, GLOBS, ACTIONS, PHRASES ->
                value instanceof YamlNode.Sequence && value.items().stream().allMatch(YamlNode.Scalar.class::isInstance)
                        ? entries(value)
                        : unexpected(value);
            case TEXT -> value instanceof YamlNode.Scalar ? Optional.of(List.of(value.text())) : unexpected(value);
            case PERCENTAGE ->
                Parameter.Kind.isPercentage(value.text()) ? Optional.of(List.of(value.text())) : unexpected(value);
            case INTEGER, BOOLEAN ->
                value instanceof YamlNode.Scalar && Parameter.Kind.of(value.text()) == parameter.kind()
                        ? Optional.of(List.of(value.text()))
                        : unexpected(value);
            case PERCENTAGES -> value instanceof YamlNode.Mapping ? percentages(value) : unexpected(value);
        };
    }

    private Optional<List<String>> unexpected(YamlNode value) {
        problems.add(
                value.place(),
                "expected `" + parameter.name() + "` to be " + parameter.description() + ", found "
                        + value.description());
        return Optional.empty();
    }

    private Optional<List<String>> entries(YamlNode list) {
        boolean fits = true;
        for (YamlNode item : list.items()) {
            Optional<String> mistake = EntryMistakes.of(parameter.kind(), item.text());
            mistake.ifPresent(text -> problems.add(item.place(), "`" + parameter.name() + "`: " + text));
            fits &= mistake.isEmpty();
        }
        return fits ? Optional.of(list.texts()) : Optional.empty();
    }

    private Optional<List<String>> percentages(YamlNode mapping) {
        boolean fits = true;
        for (YamlNode.Entry entry : mapping.entries()) {
            boolean known = isKey(entry.key());
            fits &= isPercentage(entry) && known;
        }
        return fits ? Optional.of(parameter.isClosed() ? completed(mapping) : lines(mapping)) : Optional.empty();
    }

    private boolean isKey(YamlNode.Scalar key) {
        if (parameter.isClosed() && !parameter.keys().contains(key.value())) {
            problems.add(
                    key.place(),
                    "unknown key " + key.description() + " in `" + parameter.name() + "`"
                            + Names.suggestion(key.value(), parameter.keys()));
            return false;
        }
        if (key.value().isBlank()) {
            problems.add(key.place(), "expected a glob in `" + parameter.name() + "`, found nothing");
            return false;
        }
        return true;
    }

    private boolean isPercentage(YamlNode.Entry entry) {
        boolean percentage = Parameter.Kind.isPercentage(entry.value().text());
        if (!percentage) {
            problems.add(
                    entry.value().place(),
                    "expected " + entry.key().description() + " in `" + parameter.name()
                            + "` to be a percentage from 0 to 100, found "
                            + entry.value().description());
        }
        return percentage;
    }

    /** The values of a mapping whose keys are names, not globs: a key that the policy does not set keeps its default. */
    private List<String> completed(YamlNode mapping) {
        List<String> lines = new ArrayList<>(lines(mapping));
        lines.addAll(defaults(mapping));
        return lines;
    }

    /** The defaults of the parameter that the setting keeps. */
    List<String> defaults(YamlNode value) {
        List<String> kept = new ArrayList<>();
        if (parameter.kind() == Parameter.Kind.PERCENTAGES && parameter.isClosed()) {
            List<String> keys = parameter.keys();
            for (int i = 0; i < keys.size(); i++) {
                if (value.get(keys.get(i)).isEmpty()) {
                    kept.add(parameter.defaults().get(i));
                }
            }
        }
        return kept;
    }

    private static List<String> lines(YamlNode mapping) {
        return mapping.entries().stream()
                .map(entry -> entry.key().value() + ": " + entry.value().text())
                .toList();
    }
}
