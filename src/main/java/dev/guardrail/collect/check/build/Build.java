package dev.guardrail.collect.check.build;

import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a command of a build comes down to.
 *
 * @param words its words with those that files add, and without those that the other components tell
 * @param settings the file that adds words, if one does
 * @param modules the files of the modules that it builds; none where that is not known
 * @param bound the checks that it runs besides
 */
public record Build(List<String> words, Optional<Place> settings, Set<String> modules, List<Bound> bound) {

    public Build {
        words = List.copyOf(words);
        modules = Set.copyOf(modules);
        bound = List.copyOf(bound);
    }

    /** A command of which no file says anything. */
    static Build plain(List<String> words) {
        return new Build(words, Optional.empty(), Set.of(), List.of());
    }
}
