package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Map;

/**
 * What a {@code pom.xml} says by itself: its texts still have the properties that they refer to.
 *
 * @param path its repository path
 * @param group the group of the project; empty where its parent says it
 * @param artifact the artifact of the project
 * @param version the version of the project; empty where its parent says it
 * @param parent the parent; an empty artifact where there is none
 * @param parentPath where the parent would be in this repository; empty where it is not to be looked for
 * @param properties the properties of the project, then those of its profiles that the project does not have
 * @param used what it declares to use, in the order of the file
 * @param managed the versions that it settles for itself and for its modules
 */
public record Pom(
        String path,
        String group,
        String artifact,
        String version,
        Coordinates parent,
        String parentPath,
        Map<String, String> properties,
        List<Coordinates> used,
        List<Coordinates> managed)
        implements Parsed {

    public Pom {
        properties = Map.copyOf(properties);
        used = List.copyOf(used);
        managed = List.copyOf(managed);
    }

    /**
     * Something that Maven would download.
     *
     * @param place its version, or its artifact where it has none
     * @param group as written
     * @param artifact as written
     * @param version as written; empty where there is none
     * @param scope what it is needed for
     * @param file whether it is a file of the machine
     */
    public record Coordinates(
            Place place, String group, String artifact, String version, DependencyScope scope, boolean file) {}
}
