package dev.guardrail.collect.check.build;

import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a {@code pom.xml} says of the checks of a build.
 *
 * @param artifact its name
 * @param parent the path of its parent in the repository; empty where it has none
 * @param aggregates whether it builds nothing itself
 * @param needs the names of what it depends on
 * @param own what holds always
 * @param profiles what holds sometimes
 */
record Pom(String artifact, String parent, boolean aggregates, Set<String> needs, Part own, List<Profile> profiles) {

    Pom {
        needs = Set.copyOf(needs);
        profiles = List.copyOf(profiles);
    }

    /**
     * A project without its profiles, or one of them.
     *
     * @param modules the paths of its modules' files
     * @param plugins the plugins with goals that check
     * @param managed what modules get that use a plugin
     */
    record Part(List<String> modules, Map<String, String> properties, List<Plugin> plugins, List<Plugin> managed) {

        Part {
            modules = List.copyOf(modules);
            properties = Map.copyOf(properties);
            plugins = List.copyOf(plugins);
            managed = List.copyOf(managed);
        }

        /** What this binds, without what it sets otherwise or takes away. */
        Part additions() {
            return new Part(modules, Map.of(), additions(plugins), additions(managed));
        }

        private static List<Plugin> additions(List<Plugin> plugins) {
            return plugins.stream()
                    .map(plugin -> new Plugin(
                            plugin.name(),
                            plugin.inherited(),
                            Map.of(),
                            plugin.executions().stream()
                                    .filter(execution -> !execution.goals().isEmpty()
                                            && !execution.phase().equals("none"))
                                    .toList()))
                    .toList();
        }
    }

    /**
     * A profile.
     *
     * @param byDefault whether it is active unless another one of the file is
     * @param property the property that makes it active, with {@code !} before one whose absence does; or empty
     * @param value the value that the property must have; empty where any will do
     * @param other whether a version, a system or a file makes it active
     */
    record Profile(String id, boolean byDefault, String property, String value, boolean other, Part part) {}

    /**
     * A plugin.
     *
     * @param name what its goals are called by: {@code checkstyle}
     * @param inherited whether modules have it, too
     * @param settings what is set for all of its executions
     */
    record Plugin(String name, boolean inherited, Map<String, String> settings, List<Execution> executions) {

        Plugin {
            settings = Map.copyOf(settings);
            executions = List.copyOf(executions);
        }
    }

    /**
     * An execution.
     *
     * @param phase the phase that it is bound to; empty for that of each goal
     * @param goals its goals with their places
     */
    record Execution(String id, String phase, Map<String, Place> goals, Map<String, String> settings) {

        Execution {
            goals = Map.copyOf(goals);
            settings = Map.copyOf(settings);
        }
    }
}
