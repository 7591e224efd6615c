package dev.guardrail.fact;

/**
 * A file that protects the repository besides its workflows, and from which the range removes something: text other than
 * comments and blank lines, the whole file, or its place. A file to which the range only adds has none.
 *
 * @param place the file; of the base, where the head has none of the kind at its path
 * @param kind what it is for
 * @param status what the range did to it
 * @param removed how many lines of the base, comments and blank lines aside, it no longer has
 * @param compared whether what it demands could be read on both sides
 */
@FoundAmong(Protection.class)
public record ProtectionFile(Place place, Kind kind, FileStatus status, int removed, boolean compared)
        implements ProtectionFact {

    /** What a file is for. */
    public enum Kind {
        /** {@code CODEOWNERS}. */
        OWNERS("code owners"),
        /** Branch rules kept as files: exported rulesets, {@code .github/settings.yml}. */
        BRANCH_RULES("branch rules"),
        /** What a merge bot waits for: Mergify, bors. */
        MERGE_RULES("merge rules"),
        /** What agents are told: {@code AGENTS.md}, {@code CLAUDE.md}. */
        AGENT_INSTRUCTIONS("agent instructions");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The words that reports use. */
        @Override
        public String toString() {
            return words;
        }
    }

    @Override
    public boolean isOfBase() {
        return status == FileStatus.DELETED;
    }

    @Override
    public String identity() {
        return kind + " " + status;
    }
}
