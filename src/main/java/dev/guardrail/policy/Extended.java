package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import java.util.List;

/** What a policy extends. */
public sealed interface Extended {

    /** Where the policy says so. */
    Place place();

    /** A policy that comes with Guardrail. */
    record BuiltIn(Place place, String name) implements Extended {}

    /**
     * A file of the repository, on the side that the policy is of.
     *
     * @param path as written, from the root of the repository
     */
    record File(Place place, String path) implements Extended {}

    /**
     * The policy and the rules of another repository.
     *
     * @param repository a path, or the name or URL of a remote
     * @param commit its full id
     * @param policy the policy's path; empty for the usual places
     * @param rulesFrom the folders of its rules; empty for what its policy says
     */
    record Pinned(Place place, String repository, String commit, String policy, List<String> rulesFrom)
            implements Extended {

        public Pinned {
            rulesFrom = List.copyOf(rulesFrom);
        }

        /** What the paths of its files start with in reports: the last word of its name, and the commit. */
        public String prefix() {
            String name = repository.replaceAll("(?:\\.git)?[/\\\\]*$", "");
            String last = name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')));
            return last.replaceAll("[^A-Za-z0-9_-]", "_") + "@" + commit.substring(0, 12) + "/";
        }
    }
}
