package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.collect.Paths;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.Gap;
import java.util.List;

/**
 * What a manifest says.
 *
 * @param path its repository path
 * @param ecosystem where its packages come from
 * @param name the package that it describes, in the form that its ecosystem compares names by; empty where it has none
 * @param declared the dependencies, in the order of the file
 * @param overridden the packages whose version something else in the manifest decides
 * @param workspaces the folders of the manifests that share its lockfile, as globs from its own folder
 * @param listed whether these are all of its dependencies: others are computed by a build otherwise
 * @param gaps what in it cannot be known, while the rest can
 */
public record ManifestFile(
        String path,
        Ecosystem ecosystem,
        String name,
        List<Declared> declared,
        List<String> overridden,
        List<String> workspaces,
        boolean listed,
        List<Gap> gaps)
        implements Parsed {

    public ManifestFile {
        declared = List.copyOf(declared);
        overridden = List.copyOf(overridden);
        workspaces = List.copyOf(workspaces);
        gaps = List.copyOf(gaps);
    }

    /** The folder that it is in; empty for the root. */
    public String folder() {
        return Paths.folder(path);
    }

    /** The name of the file, without its folder. */
    public String file() {
        return Paths.name(path);
    }
}
