package dev.guardrail.verify.book;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.fact.Glob;
import dev.guardrail.ledger.ImportEntry.Document;
import dev.guardrail.verify.self.BookPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The documents of a commit, among them the audits that somebody wrote. */
public final class Shelf {

    /** In bytes: longer documents are logs and data. */
    private static final int LIMIT = 1_000_000;

    private final Snapshot files;
    private final String commit;

    /**
     * The documents of a commit.
     *
     * @param commit its full id
     */
    public Shelf(Snapshot files, String commit) {
        this.files = files;
        this.commit = commit;
    }

    /**
     * What its audits say over the milestones.
     *
     * @param named a folder, whose Markdown files with {@code audit} in their names are audits, or a glob of audits
     * @throws UnusableInputException if there are none
     */
    public Imported read(String named) {
        String folder = named.replace('\\', '/').replaceFirst("^\\./", "").replaceFirst("/+$", "");
        List<Snapshot.Entry> found = files.files(
                path -> isDocument(path) && (isIn(folder, path) && isAudit(path) || new Glob(folder).matches(path)));
        List<Shelved> audits = found.stream()
                .filter(Snapshot.Entry::regular)
                .flatMap(entry -> shelved(entry).stream())
                .toList();
        if (audits.isEmpty()) {
            throw new UnusableInputException("the commit `" + commit.substring(0, 10) + "` has no audit at `" + named
                    + "`; expected a folder with Markdown files such as `M04_audit.md`, or a glob such as"
                    + " `docs/**/*_audit.md`");
        }
        return new Importer(audits, this).read();
    }

    private static boolean isIn(String folder, String path) {
        return folder.isEmpty() || folder.equals(".") || path.startsWith(folder + "/");
    }

    private static boolean isDocument(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    private static boolean isAudit(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.contains("audit") && !name.contains("prompt");
    }

    private Optional<Shelved> shelved(Snapshot.Entry entry) {
        return content(entry).map(content -> {
            byte[] masked = SecretMask.mask(TextEncoding.text(content)).getBytes(StandardCharsets.UTF_8);
            BookPage page = BookPage.of(AuditDocument.read(entry.path(), masked));
            return new Shelved(new Document(entry.path(), entry.blob(), commit), Milestone.of(entry.path()), page);
        });
    }

    private Optional<byte[]> content(Snapshot.Entry entry) {
        try {
            return Optional.of(files.read(entry, LIMIT));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /** Whether a document that is no audit names an item later, or closes it in the same milestone. */
    boolean names(Closing item, Milestone last) {
        return files
                .files(path ->
                        isDocument(path) && !isAudit(path) && Milestone.of(path).compareTo(last) >= 0)
                .stream()
                .filter(Snapshot.Entry::regular)
                .anyMatch(entry -> names(entry, item, Milestone.of(entry.path()).compareTo(last) == 0));
    }

    private boolean names(Snapshot.Entry entry, Closing item, boolean closing) {
        return content(entry).map(TextEncoding::text).stream()
                .flatMap(String::lines)
                .anyMatch(closing ? item::isIn : item::isNamedIn);
    }
}
