package dev.guardrail.fact;

/**
 * A file that protects the repository and that the range touches, whether it adds to it or takes from it.
 *
 * @param place the file; of the base, where the range deletes it
 * @param kind what it is for
 * @param status what the range did to it
 */
@FoundAmong(ChangedFile.class)
public record ProtectionChange(Place place, ProtectionFile.Kind kind, FileStatus status) implements ProtectionFact {

    @Override
    public boolean isOfBase() {
        return status == FileStatus.DELETED;
    }

    @Override
    public String identity() {
        return kind + " " + status;
    }
}
