package dev.guardrail.collect.check.build;

import dev.guardrail.fact.Place;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a project binds, with what it has from its parents. */
final class Bindings {

    /** An execution, put together from all that is said of it. */
    static final class Execution {

        private String phase = "";
        private final Map<String, Place> goals = new LinkedHashMap<>();
        private final Map<String, String> settings = new HashMap<>();
        private boolean ofProfile;

        private void add(Execution other) {
            phase = other.phase.isEmpty() ? phase : other.phase;
            goals.putAll(other.goals);
            settings.putAll(other.settings);
            ofProfile |= other.ofProfile;
        }

        private void add(Pom.Execution other, boolean profile) {
            phase = other.phase().isEmpty() ? phase : other.phase();
            goals.putAll(other.goals());
            settings.putAll(other.settings());
            ofProfile |= profile;
        }

        String phase() {
            return phase;
        }

        Map<String, Place> goals() {
            return goals;
        }

        Map<String, String> settings() {
            return settings;
        }

        /** Whether a profile says something of it. */
        boolean isOfProfile() {
            return ofProfile;
        }
    }

    private static final class Plugin {

        private final Map<String, Execution> executions = new LinkedHashMap<>();
        private final Map<String, String> settings = new HashMap<>();
        private boolean inherited = true;

        private void add(Plugin other) {
            other.executions.forEach((id, execution) ->
                    executions.computeIfAbsent(id, key -> new Execution()).add(execution));
            settings.putAll(other.settings);
        }

        private void add(Pom.Plugin other, boolean profile) {
            for (Pom.Execution execution : other.executions()) {
                executions
                        .computeIfAbsent(execution.id(), key -> new Execution())
                        .add(execution, profile);
            }
            settings.putAll(other.settings());
            inherited &= other.inherited();
        }
    }

    private final Map<String, Plugin> used = new LinkedHashMap<>();
    private final Map<String, Plugin> managed = new LinkedHashMap<>();
    private final Map<String, String> properties = new HashMap<>();

    /** What a module has of these. */
    Bindings inherited() {
        Bindings copy = new Bindings();
        used.forEach((name, plugin) -> {
            if (plugin.inherited) {
                copy.used.computeIfAbsent(name, key -> new Plugin()).add(plugin);
            }
        });
        managed.forEach((name, plugin) ->
                copy.managed.computeIfAbsent(name, key -> new Plugin()).add(plugin));
        copy.properties.putAll(properties);
        return copy;
    }

    /** How much there is to copy. */
    int size() {
        int size = properties.size();
        for (Map<String, Plugin> plugins : java.util.List.of(used, managed)) {
            for (Plugin plugin : plugins.values()) {
                size += 1 + plugin.executions.size();
            }
        }
        return size;
    }

    void add(Pom.Part part, boolean profile) {
        properties.putAll(part.properties());
        part.plugins()
                .forEach(plugin ->
                        used.computeIfAbsent(plugin.name(), key -> new Plugin()).add(plugin, profile));
        part.managed()
                .forEach(plugin -> managed.computeIfAbsent(plugin.name(), key -> new Plugin())
                        .add(plugin, profile));
    }

    /** Takes executions with the name of their plugin and all its settings. */
    interface Taker {

        void take(String plugin, Execution execution, Map<String, String> settings);
    }

    void each(Taker taker) {
        used.forEach((name, plugin) -> {
            Plugin whole = new Plugin();
            whole.add(managed.getOrDefault(name, new Plugin()));
            whole.add(plugin);
            whole.executions.values().forEach(execution -> {
                Map<String, String> settings = new HashMap<>(whole.settings);
                settings.putAll(execution.settings);
                taker.take(name, execution, settings);
            });
        });
    }

    /** The value of a property; itself where it is no reference, or one to what is not known. */
    String resolve(String value, Map<String, String> given) {
        String resolved = value;
        for (int i = 0; i < 10 && resolved.startsWith("${") && resolved.endsWith("}"); i++) {
            String name = resolved.substring(2, resolved.length() - 1);
            String next = given.getOrDefault(name, properties.get(name));
            if (next == null) {
                return resolved;
            }
            resolved = next;
        }
        return resolved;
    }
}
