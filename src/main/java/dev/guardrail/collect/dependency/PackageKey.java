package dev.guardrail.collect.dependency;

import dev.guardrail.fact.Dependency;
import dev.guardrail.fact.Ecosystem;
import java.util.regex.Pattern;

/**
 * What is one package, whatever its major version and spelling.
 *
 * @param ecosystem where it comes from
 * @param name its name there; of a Go module, without its major version
 */
record PackageKey(Ecosystem ecosystem, String name) {

    /** {@code example.com/x/v2}, {@code gopkg.in/x.v2}. */
    private static final Pattern MAJOR = Pattern.compile("/v\\d+$|(?<=^gopkg\\.in/.{1,400})\\.v\\d+(?:-unstable)?$");

    static PackageKey of(Dependency dependency) {
        return of(dependency.ecosystem(), dependency.name());
    }

    static PackageKey of(Ecosystem ecosystem, String name) {
        return switch (ecosystem) {
            case GO -> new PackageKey(ecosystem, MAJOR.matcher(name).replaceFirst(""));
            // crates.io has no two packages that differ in these alone.
            case CARGO -> new PackageKey(ecosystem, name.replace('_', '-'));
            case MAVEN, PYPI, NPM -> new PackageKey(ecosystem, name);
        };
    }
}
