package dev.guardrail.fact;

import java.util.List;

/**
 * A comment or an annotation that keeps a check from reporting, and that the base does not have, neither there nor elsewhere
 * among the files that the range touches.
 *
 * @param place the comment or the annotation
 * @param change how it came
 * @param kind what it keeps from reporting
 * @param tool what it is called: {@code noqa}, {@code @SuppressWarnings}
 * @param text the comment or the annotation as written, in one line
 * @param codes the checks that it suppresses, in order; none where it suppresses all
 * @param more of these, the checks that the base does not suppress there; none where they cannot be listed
 * @param ofFile whether it holds for the whole file
 * @param setUp a file in which the range sets up tools of this kind, or takes other versions of them, which may have found what is
 *     suppressed; empty where there is none
 */
@FoundAmong(ComparedSource.class)
public record SuppressionChange(
        Place place,
        SuppressionChangeKind change,
        SuppressionKind kind,
        String tool,
        String text,
        List<String> codes,
        List<String> more,
        boolean ofFile,
        String setUp)
        implements SourceFact {

    public SuppressionChange {
        codes = List.copyOf(codes);
        more = List.copyOf(more);
    }

    /**
     * What it does, as a sentence.
     *
     * @param others how many others in its file say the same
     */
    public String sentence(long others) {
        return "`" + text + "` " + effect() + repeated(others)
                + (setUp.isEmpty() ? "" : ", and `" + setUp + "` sets up such checks in the same range");
    }

    private String effect() {
        if (change == SuppressionChangeKind.WIDENED) {
            return "now suppresses " + (more.isEmpty() ? "all checks" : "`" + String.join("`, `", more) + "`, too");
        }
        return ofFile
                ? "suppresses checks of a whole file that the base checks"
                : "suppresses a check of existing code";
    }

    private String repeated(long others) {
        if (others == 0) {
            return "";
        }
        return setUp.isEmpty()
                ? " (" + (others + 1) + " times in this file)"
                : " (and " + others + (others == 1 ? " more" : " more times") + " in this file)";
    }

    @Override
    public String identity() {
        return change + " " + tool + " " + String.join(",", codes);
    }
}
