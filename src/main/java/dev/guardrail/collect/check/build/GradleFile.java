package dev.guardrail.collect.check.build;

import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a script of Gradle, or the source of a plugin, says of tasks.
 *
 * @param own what it says of its project
 * @param all what it says of its project and those below
 * @param below what it says of those below
 * @param declared the classes of the plugins that it declares, by their ids
 * @param settings what it says of the projects of the build
 */
record GradleFile(Scope own, Scope all, Scope below, Map<String, String> declared, Settings settings) {

    GradleFile {
        declared = Map.copyOf(declared);
    }

    /**
     * What holds for some projects.
     *
     * @param plugins the plugins that are applied, by their ids or by their names in a catalogue
     * @param scripts the scripts that are applied
     * @param needs which tasks run others
     * @param off which tasks do not run
     * @param types the types of tasks, by their names
     */
    record Scope(
            Map<String, Place> plugins,
            List<String> scripts,
            List<Need> needs,
            List<Off> off,
            Map<String, String> types) {

        Scope {
            plugins = Map.copyOf(plugins);
            scripts = List.copyOf(scripts);
            needs = List.copyOf(needs);
            off = List.copyOf(off);
            types = Map.copyOf(types);
        }
    }

    /**
     * A task that runs another one.
     *
     * @param guard under which condition; always where there is none
     */
    record Need(String task, String other, Place place, Optional<Guard> guard) {}

    /**
     * A task that does not run.
     *
     * @param task the task, or its type behind a {@code :}
     * @param why what says so
     * @param unless the condition under which it runs; never where there is none
     */
    record Off(String task, String why, Place place, Optional<Guard> unless) {}

    /**
     * Whether a property is set.
     *
     * @param known whether it is a condition of that kind; of others nothing is known
     */
    record Guard(String property, boolean negated, boolean known) {

        static final Guard UNKNOWN = new Guard("", false, false);
    }

    /**
     * The projects of a build.
     *
     * @param projects their paths, without the colon in front
     * @param folders the folders of those that have another one than their path says
     * @param builds the folders of other builds that are part of it
     * @param complete whether all of them are named
     */
    record Settings(List<String> projects, Map<String, String> folders, List<String> builds, boolean complete) {

        Settings {
            projects = List.copyOf(projects);
            folders = Map.copyOf(folders);
            builds = List.copyOf(builds);
        }
    }
}
