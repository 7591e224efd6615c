package dev.guardrail.fact;

/**
 * A file of the repository that the policy's {@code paths} include, whether the range touches it or not.
 *
 * @param place the file
 * @param kind what it is for
 * @param language what it is written in, such as {@code python}, {@code rust} or {@code yaml}; empty where that is not known
 * @param lines how many lines it has; 0 for a binary file, -1 where they could not be counted
 * @param bytes its size in bytes; -1 where that is not known
 * @param binary whether it is no text
 * @param changed whether the range touches it
 * @param changedLine the first line that the range adds or, at the base, removes; 0 where there is none
 */
@Noun(one = "file", many = "files")
public record SourceFile(
        Place place,
        FileKind kind,
        String language,
        int lines,
        long bytes,
        boolean binary,
        boolean changed,
        int changedLine)
        implements FileFact {

    @Override
    public String identity() {
        return "file";
    }
}
