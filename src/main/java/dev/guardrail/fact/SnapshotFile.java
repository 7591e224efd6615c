package dev.guardrail.fact;

/**
 * A file with recorded results, such as a snapshot or a golden file, that the range touches.
 *
 * @param place the file
 * @param rewritten whether results that the base has are replaced, and not only added or removed
 * @param source a production file that the range changes and that the results are about, as far as names and folders tell;
 *     empty where there is none
 */
public record SnapshotFile(Place place, boolean rewritten, String source) implements TestFact {

    /** The folder that it is in. */
    public String folder() {
        return path().substring(0, Math.max(0, path().lastIndexOf('/')));
    }

    @Override
    public String identity() {
        return "recorded results";
    }
}
