package dev.guardrail.collect.dependency.lock;

import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Optional;

/**
 * What a lockfile says of one dependency of a manifest.
 *
 * @param place where it says it
 * @param name the package, in the form that its ecosystem compares names by
 * @param requirement the requirement that was locked, which may be empty; nothing where the format does not tell
 * @param versions the versions that were chosen; several where they depend on the machine
 */
public record Locked(Place place, String name, Optional<String> requirement, List<String> versions) {

    public Locked {
        versions = List.copyOf(versions);
    }
}
