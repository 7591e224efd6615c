package dev.guardrail.explain;

import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Names;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What somebody probably means who writes a setting in another form. */
final class SettingHint {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[=:]\\s*|\\s+");

    private SettingHint() {}

    /**
     * A question with the nearest setting, and the value that was given.
     *
     * @param keys the settings of a policy as a whole
     */
    static String of(String text, Collection<String> keys, Catalogue catalogue) {
        String[] parts = SEPARATOR.split(text.strip(), 2);
        String value = parts.length < 2 || parts[1].chars().anyMatch(Character::isISOControl) ? "" : parts[1].strip();
        return nearest(parts[0], keys, catalogue)
                .map(name -> "; did you mean `" + name + "=" + (value.isEmpty() ? "VALUE" : value) + "`?")
                .orElse("; expected one of: " + String.join(", ", keys) + ", or a guardrail");
    }

    private static Optional<String> nearest(String name, Collection<String> keys, Catalogue catalogue) {
        TreeSet<String> known = new TreeSet<>(keys);
        catalogue.all().forEach(guardrail -> {
            known.add(guardrail.id());
            known.add(guardrail.id() + ".severity");
            guardrail.parameters().forEach(parameter -> known.add(guardrail.id() + "." + parameter.name()));
        });
        // Without its pack, or with another sign behind it.
        return known.stream()
                .filter(one -> one.equals(name) || one.replace('/', '.').equals(name) || one.endsWith("/" + name))
                .findFirst()
                .or(() -> Names.nearest(name, known));
    }
}
