package dev.guardrail.fact;

/**
 * A lockfile that was read, for one of the manifests that it belongs to.
 *
 * @param place the file
 * @param manifest the path of the manifest that it belongs to
 * @param packages how many packages it settles
 */
public record Lockfile(Place place, String manifest, int packages) implements DependencyFact {

    @Override
    public String identity() {
        return "lockfile of " + manifest;
    }
}
