package dev.guardrail.fact;

/**
 * A file that the range adds or changes and that a machine runs as it is: its first bytes say so.
 *
 * @param place the file
 * @param format what its bytes are: {@code ELF}, {@code Java archive}
 * @param status what the range did to it
 * @param fileKind what it is for
 */
@FoundAmong(ChangedFile.class)
public record ExecutableFile(Place place, String format, FileStatus status, FileKind fileKind) implements Located {

    @Override
    public String identity() {
        return format;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), "executable file");
    }
}
