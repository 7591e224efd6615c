package dev.guardrail.collect.dependency.lock;

import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.fact.Glob;
import java.util.Optional;

/** A lockfile that was read. */
public interface Lock {

    /** How many packages it settles. */
    int packages();

    /**
     * What it says of a manifest; nothing where it is not about it.
     *
     * @param manifest a manifest in the folder of the lockfile or below it
     * @param folder the folder of the manifest from that of the lockfile; empty where they are the same
     * @param owner the manifest beside the lockfile, if there is one
     */
    Optional<Member> member(ManifestFile manifest, String folder, Optional<ManifestFile> owner);

    /** Whether a manifest shares the lockfile of its owner: it is the owner, or one of its workspaces. */
    static boolean isShared(String folder, Optional<ManifestFile> owner) {
        return folder.isEmpty()
                || owner.isPresent()
                        && owner.get().workspaces().stream()
                                .map(glob -> glob.replaceFirst("^\\./", "").replaceFirst("/+$", ""))
                                .anyMatch(glob -> new Glob(glob).matches(folder));
    }
}
