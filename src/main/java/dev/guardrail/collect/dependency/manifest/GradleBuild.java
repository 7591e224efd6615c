package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Place;
import java.util.List;

/**
 * What a build file of Gradle says by itself.
 *
 * @param file what its literals say
 * @param uses what it takes from elsewhere, in the order of the file
 */
public record GradleBuild(ManifestFile file, List<Use> uses) implements Parsed {

    public GradleBuild {
        uses = List.copyOf(uses);
    }

    /**
     * A use of what another file names.
     *
     * @param accessor as written: {@code libs.foo.bar}, {@code libs.bundles.web}
     * @param scope what it is needed for
     */
    record Use(Place place, String accessor, DependencyScope scope) {}
}
