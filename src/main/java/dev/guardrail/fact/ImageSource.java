package dev.guardrail.fact;

import java.util.Locale;

/** What names a container image. */
public enum ImageSource {
    /** A workflow or an action definition. */
    WORKFLOW,
    /** A file of a pipeline of GitLab or Azure. */
    PIPELINE,
    DOCKERFILE,
    /** A Compose file. */
    COMPOSE;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
