package dev.guardrail.rule;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the value of {@code @inspects}: {@code Type [where condition [or condition ...]] [if Type]}. A condition is a
 * property of the fact that is true, or a parameter of the rule that is set: true, or a list that is not empty.
 */
final class InspectedReader {

    private static final Pattern FORM =
            Pattern.compile("(\\S+)(?:\\s+where\\s+(\\S+(?:\\s+or\\s+\\S+)*))?(?:\\s+if\\s+(\\S+))?");
    private static final Pattern OR = Pattern.compile("\\s+or\\s+");

    private InspectedReader() {}

    /**
     * Reads a value.
     *
     * @param parameters the parameters of the rule
     * @throws UnusableInputException if it has another form or names something unknown; the message has no place
     */
    static Inspected read(String value, Collection<Parameter> parameters) {
        Matcher form = FORM.matcher(value.strip());
        if (!form.matches()) {
            throw new UnusableInputException(
                    "expected `@inspects( \"Type\" )`, with `where property` or `if Type` after the type");
        }
        Class<? extends Fact> type = type(form.group(1));
        List<String> properties = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        Set<String> known = form.group(2) == null ? Set.of() : Inspected.properties(type);
        Stream.ofNullable(form.group(2)).flatMap(OR::splitAsStream).forEach(condition -> {
            (known.contains(condition) ? properties : settings).add(condition);
        });
        settings.forEach(setting -> checkParameter(setting, type, parameters));
        return new Inspected(
                type, properties, settings, Optional.ofNullable(form.group(3)).map(InspectedReader::type));
    }

    private static Class<? extends Fact> type(String name) {
        return FactTypes.find(name)
                .orElseThrow(() -> new UnusableInputException("`@inspects` names the unknown fact `" + name + "`"
                        + Names.suggestion(name, FactTypes.names())));
    }

    private static void checkParameter(String name, Class<? extends Fact> type, Collection<Parameter> parameters) {
        SortedSet<String> known = new TreeSet<>(Inspected.properties(type));
        parameters.stream()
                .filter(parameter -> parameter.kind() == Parameter.Kind.BOOLEAN
                        || parameter.kind().isList())
                .forEach(parameter -> known.add(parameter.name()));
        if (!known.contains(name)) {
            throw new UnusableInputException("`@inspects` names `" + name + "`, which is neither a property of `"
                    + type.getSimpleName() + "` that is true or false nor a parameter that is true, false or a list"
                    + (known.isEmpty() ? "" : Names.suggestion(name, known)));
        }
    }
}
