package dev.guardrail.fact;

/**
 * What a job's {@code runs-on} asks for: a label or a group. An expression over the matrix has one for each of its values.
 *
 * @param place {@code runs-on} with its value
 * @param job the job it belongs to
 * @param label the label, or the name of the group; an expression that only a run knows stays as it is written
 * @param group whether it is a group
 * @param selfHosted whether it asks for runners that the owner of the repository runs: the label {@code self-hosted},
 *     whatever its case, or, without that, the first label that GitHub gives to these runners alone, such as {@code linux}
 * @param fromForks whether pull requests from forks start the job
 */
public record RunnerLabel(Place place, String job, String label, boolean group, boolean selfHosted, boolean fromForks)
        implements WorkflowFact {

    /** Whether only a run knows it. */
    public boolean isComputed() {
        return label.contains("${{");
    }

    @Override
    public String identity() {
        return label;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), "runs-on");
    }
}
