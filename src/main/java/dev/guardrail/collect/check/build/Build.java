package dev.guardrail.collect.check.build;

import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a command of a build comes down to.
 *
 * @param words its words with those that files add, and without those that the other components tell
 * @param settings the file that adds words, if one does
 * @param goals its goals, as they are written without a colon in front, as far as the build says something of them
 * @param bound the checks that it runs besides
 */
public record Build(List<String> words, Optional<Place> settings, Map<String, Goal> goals, List<Bound> bound) {

    public Build {
        words = List.copyOf(words);
        goals = Map.copyOf(goals);
        bound = List.copyOf(bound);
    }

    /** A command of which no file says anything. */
    static Build plain(List<String> words) {
        return new Build(words, Optional.empty(), Map.of(), List.of());
    }

    /**
     * A goal of a command.
     *
     * @param name it without the module that it is of
     * @param modules the files of the modules that it is run for; none where that is not known
     * @param status what becomes of its failure
     * @param hiddenBy what hides it, as a message quotes it; empty where nothing does
     */
    public record Goal(String name, Set<String> modules, ExitStatus status, String hiddenBy) {

        public Goal {
            modules = Set.copyOf(modules);
        }
    }
}
