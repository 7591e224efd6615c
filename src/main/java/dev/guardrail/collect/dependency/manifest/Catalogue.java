package dev.guardrail.collect.dependency.manifest;

import java.util.List;
import java.util.Map;

/**
 * A version catalogue of Gradle.
 *
 * @param file what it offers
 * @param libraries the names of the packages behind each accessor: {@code foo.bar}, {@code bundles.web}
 */
public record Catalogue(ManifestFile file, Map<String, List<String>> libraries) implements Parsed {

    public Catalogue {
        libraries = Map.copyOf(libraries);
    }
}
