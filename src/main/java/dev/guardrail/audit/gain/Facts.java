package dev.guardrail.audit.gain;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Trigger;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facts of one side.
 *
 * @param list in any order
 */
record Facts(List<Fact> list) {

    Facts {
        list = List.copyOf(list);
    }

    static Facts of(Collection<? extends Fact> facts) {
        return new Facts(List.copyOf(facts));
    }

    <T> List<T> all(Class<T> type) {
        return list.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The workflows that run what a stranger wrote with the secrets of the repository. */
    Set<String> privileged() {
        return all(Trigger.class).stream()
                .filter(trigger -> trigger.event().equals("pull_request_target"))
                .map(Trigger::path)
                .collect(Collectors.toSet());
    }

    /** Where a job is, or else its file. */
    Place job(String path, String id) {
        return all(Job.class).stream()
                .filter(job -> job.path().equals(path) && job.id().equals(id))
                .map(Job::place)
                .findFirst()
                .orElse(Place.file(path));
    }
}
