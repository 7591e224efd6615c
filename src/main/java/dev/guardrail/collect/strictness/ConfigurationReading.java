package dev.guardrail.collect.strictness;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one configuration file says of its tools.
 *
 * @param parts what it says of each tool that it configures
 * @param gap why it cannot be read, if so
 */
record ConfigurationReading(List<Part> parts, Optional<Gap> gap) {

    /** In bytes; far larger than settings are, and small enough to be read whole. */
    private static final int SIZE_LIMIT = 1 << 20;

    static final Reading<ConfigurationReading> READING = new Reading<>(
            "check-settings",
            ConfigurationReading.class,
            path -> ConfigurationPaths.isPossible(path)
                    && !Configuration.in(path).isEmpty(),
            SIZE_LIMIT,
            ConfigurationReading::read);

    ConfigurationReading {
        parts = List.copyOf(parts);
    }

    /**
     * The settings of one tool.
     *
     * @param settings may be none: then the tool's defaults apply
     */
    record Part(Tool tool, List<CheckSetting> settings) {

        Part {
            settings = List.copyOf(settings);
        }
    }

    private static ConfigurationReading read(SourceFile file) {
        String path = file.path();
        try {
            YamlNode root = Documents.read(path, file.content());
            List<Part> parts = new ArrayList<>();
            for (Configuration configuration : Configuration.in(path)) {
                part(configuration, root).ifPresent(parts::add);
            }
            return new ConfigurationReading(parts, Optional.empty());
        } catch (YamlException e) {
            return new ConfigurationReading(
                    List.of(), Optional.of(new Gap(Evidence.WORKFLOWS, e.place(), e.getMessage())));
        }
    }

    private static Optional<Part> part(Configuration configuration, YamlNode root) {
        Optional<YamlNode> found = Nodes.at(root, configuration.pointer()).map(configuration.shape());
        // A file of many tools says nothing of one whose section it does not have.
        if (found.isEmpty()
                || !configuration.pointer().isEmpty() && found.get().entries().isEmpty()) {
            return Optional.empty();
        }
        SettingSink sink = new SettingSink(configuration.tool().name());
        configuration.tool().options().forEach(option -> option.read(found.get(), sink));
        boolean own = configuration.isOwn(root.place().path());
        return own || !found.get().entries().isEmpty()
                ? Optional.of(new Part(configuration.tool(), sink.settings()))
                : Optional.empty();
    }
}
