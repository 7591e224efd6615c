package dev.guardrail.collect.check.build;

import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.yaml.TomlReader;
import dev.guardrail.yaml.YamlException;
import java.util.HashMap;
import java.util.Map;

/**
 * Names that a file of Gradle gives.
 *
 * @param ids the properties of a file of properties, or the ids of the plugins of a catalogue by their names
 */
record GradleNames(Map<String, String> ids) {

    private static final int SIZE_LIMIT = 1 << 20;

    static final Reading<GradleNames> PROPERTIES =
            new Reading<>("gradle-properties", GradleNames.class, path -> true, SIZE_LIMIT, GradleNames::properties);

    static final Reading<GradleNames> CATALOGUE =
            new Reading<>("gradle-catalogue", GradleNames.class, path -> true, SIZE_LIMIT, GradleNames::catalogue);

    GradleNames {
        ids = Map.copyOf(ids);
    }

    private static GradleNames properties(SourceFile file) {
        Map<String, String> names = new HashMap<>();
        TextEncoding.text(file.content())
                .lines()
                .filter(line -> line.matches("\\s*[\\w.-]+\\s*[=:].*"))
                .forEach(line -> {
                    String[] pair = line.split("[=:]", 2);
                    names.put(pair[0].strip(), pair[1].strip());
                });
        return new GradleNames(names);
    }

    private static GradleNames catalogue(SourceFile file) {
        Map<String, String> names = new HashMap<>();
        try {
            TomlReader.read(file.path(), file.content()).root().get("plugins").stream()
                    .flatMap(plugins -> plugins.entries().stream())
                    .forEach(plugin -> {
                        String id = plugin.value().text("id");
                        names.put(
                                plugin.key().value().replaceAll("[-_]", "."),
                                id.isEmpty() ? plugin.value().text().replaceFirst(":.*", "") : id);
                    });
        } catch (YamlException e) {
            return new GradleNames(Map.of());
        }
        return new GradleNames(names);
    }
}
