package dev.guardrail.fact;

import java.util.Locale;

/**
 * What a pipeline of GitLab or Azure takes from outside the repository. Guardrail does not read it.
 *
 * @param place the entry of {@code include} or of {@code trigger}; for Azure, the version of the repository
 * @param kind what is included
 * @param subject the project with the file, the component without its version, the address, or the name of the template
 * @param ref the version; empty where none is written
 * @param verified whether a checksum says what the content is
 */
@FoundAmong(Workflow.class)
@Noun(one = "included file of another project", many = "included files of other projects")
public record PipelineInclude(Place place, Kind kind, String subject, String ref, boolean verified)
        implements SupplyFact, Shown {

    /** What a pipeline includes. */
    public enum Kind {
        PROJECT,
        COMPONENT,
        REMOTE,
        /** A template that comes with GitLab. */
        TEMPLATE,
        /** What a job of the pipeline writes while it runs. */
        ARTIFACT;

        /** The word that rules and reports use. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether its version is a commit. */
    public boolean isPinned() {
        return ref.matches("[0-9a-f]{40}|[0-9a-f]{64}");
    }

    /** Whether only a run knows what is included. */
    public boolean isOpen() {
        return subject.contains("$") || ref.contains("$");
    }

    /** Whether its version looks like that of a release, and not like a branch. */
    public boolean isRelease() {
        return ref.matches("~?v?\\d+(?:[.\\-_].*)?|[\\w.-]*\\d+\\.\\d+.*");
    }

    /** What it is, as a message says it. */
    public String described() {
        return "`" + version() + "`";
    }

    /** What it is, with its version: {@code acme/ci/test.yml@v2}. */
    public String version() {
        return subject + (ref.isEmpty() ? "" : "@" + ref);
    }

    @Override
    public String identity() {
        return kind + " " + subject;
    }
}
