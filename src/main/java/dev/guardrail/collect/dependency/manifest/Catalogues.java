package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.dependency.manifest.GradleBuild.Use;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.VersionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The version catalogues of one repository, and what build files take from them. {@code libs.foo} means what the nearest
 * {@code gradle/libs.versions.toml} calls so, in the folder of the build file or in one above.
 */
public final class Catalogues {

    /** In dependencies of all build files; a bundle may be used more often than it is long. */
    private static final int LIMIT = 100_000;

    private final Map<String, Catalogue> byPath = new HashMap<>();
    private int budget = LIMIT;

    /** The catalogues of a side. */
    public Catalogues(Iterable<Catalogue> all) {
        all.forEach(one -> byPath.put(one.file().path(), one));
    }

    /** The dependencies of a build file; what no catalogue has is computed. */
    public ManifestFile read(GradleBuild build) {
        ManifestFile file = build.file();
        List<Declared> declared = new ArrayList<>(file.declared());
        List<Gap> gaps = new ArrayList<>(file.gaps());
        for (Use use : build.uses()) {
            Optional<List<String>> libraries = libraries(file.folder(), use.accessor());
            budget -= libraries.map(List::size).orElse(0);
            if (libraries.isEmpty() || budget < 0) {
                gaps.add(new Gap(Evidence.DEPENDENCIES, Gap.Kind.UNKNOWN, use.place(), GradleReader.COMPUTED));
            } else {
                libraries.get().forEach(name -> declared.add(offered(use, name)));
            }
        }
        return new ManifestFile(
                file.path(),
                file.ecosystem(),
                file.name(),
                declared,
                file.overridden(),
                file.workspaces(),
                file.listed(),
                gaps.stream().distinct().toList());
    }

    /** The catalogue says the version, which is no other dependency when it changes. */
    private static Declared offered(Use use, String name) {
        return new Declared(use.place(), name, "", VersionKind.MANAGED, use.scope(), true);
    }

    private Optional<List<String>> libraries(String start, String accessor) {
        int dot = accessor.indexOf('.');
        String name = accessor.substring(0, Math.max(dot, 0));
        Optional<String> folder = Optional.of(start);
        while (folder.isPresent()) {
            Catalogue catalogue = byPath.get(Paths.join(folder.get(), "gradle/" + name + ".versions.toml"));
            if (catalogue != null) {
                return Optional.ofNullable(catalogue.libraries().get(accessor.substring(dot + 1)));
            }
            folder = Paths.above(folder.get());
        }
        return Optional.empty();
    }
}
