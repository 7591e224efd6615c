package dev.guardrail.fact;

import java.util.List;

/**
 * A file that the range touched.
 *
 * @param place the file: its path at the head, or at the base where it was deleted
 * @param oldPath the path at the base of a renamed or copied file; otherwise the same as {@link #path()}
 * @param status what happened to it
 * @param kind what it is for
 * @param added the lines that were added; 0 for a binary file
 * @param deleted the lines that were deleted; 0 for a binary file
 * @param binary whether git treats it as binary
 * @param oldMode the file mode at the base in octal, {@code 100644} say; {@code 000000} for an added file
 * @param newMode the file mode at the head; {@code 000000} for a deleted file
 */
public record ChangedFile(
        Place place,
        String oldPath,
        FileStatus status,
        FileKind kind,
        int added,
        int deleted,
        boolean binary,
        String oldMode,
        String newMode)
        implements Located {

    /** Its path; for a renamed file the old path first, since a rename removes a file from there. */
    public List<String> paths() {
        return status == FileStatus.RENAMED ? List.of(oldPath, path()) : List.of(path());
    }

    @Override
    public String identity() {
        return status.name();
    }

    @Override
    public boolean isOfBase() {
        return status == FileStatus.DELETED;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), ScopePath.FILE, "changed file");
    }
}
