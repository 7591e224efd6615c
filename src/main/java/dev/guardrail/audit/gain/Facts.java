package dev.guardrail.audit.gain;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Trigger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The facts of one side. Those of a type are looked for once, for they are asked for with each loss. */
final class Facts {

    private final List<Fact> list;
    private final Map<Class<?>, List<?>> byType = new HashMap<>();

    private Facts(List<Fact> list) {
        this.list = list;
    }

    /** In any order. */
    static Facts of(Collection<? extends Fact> facts) {
        return new Facts(List.copyOf(facts));
    }

    @SuppressWarnings("unchecked") // each list has facts of its key
    <T> List<T> all(Class<T> type) {
        return (List<T>) byType.computeIfAbsent(
                type,
                key -> list.stream().filter(type::isInstance).map(type::cast).toList());
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
