package dev.guardrail.verify;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.ClaimReader;
import dev.guardrail.verify.self.Library;
import dev.guardrail.verify.self.Series;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The documents of a repository that an audit is one of. */
final class AuditSeries implements Library {

    /** In bytes: longer documents are logs and data. */
    private static final int LIMIT = 500_000;

    private final Optional<Snapshot> own;
    private final Optional<Snapshot> newest;
    private final List<String> ownPaths;
    private final List<String> newestPaths;

    private AuditSeries(Optional<Snapshot> own, Optional<Snapshot> newest) {
        this.own = own;
        this.newest = newest;
        this.ownPaths = paths(own);
        this.newestPaths = paths(newest);
    }

    /**
     * An audit among the documents of its repository.
     *
     * @param commit the full id of the commit with the audit, where it has one
     * @param latest the full id of the commit whose documents are the newest
     */
    static Series of(AuditDocument audit, Commits commits, Optional<String> commit, Optional<String> latest) {
        Optional<Snapshot> newest = latest.flatMap(commits::files);
        return new Series(ClaimReader.stated(audit), new AuditSeries(commit.flatMap(commits::files), newest));
    }

    private static List<String> paths(Optional<Snapshot> snapshot) {
        return snapshot.stream()
                .flatMap(files -> files.files(AuditSeries::isDocument).stream())
                .map(Snapshot.Entry::path)
                .toList();
    }

    private static boolean isDocument(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    @Override
    public List<String> paths(boolean latest) {
        return latest ? newestPaths : ownPaths;
    }

    @Override
    public Optional<AuditDocument> read(String path, boolean latest) {
        return content(path, latest).map(content -> AuditDocument.read(path, content));
    }

    @Override
    public List<String> lines(String path, boolean latest) {
        return content(path, latest)
                .map(content -> List.of(TextEncoding.text(content).split("\r\n|\r|\n", -1)))
                .orElse(List.of());
    }

    private Optional<byte[]> content(String path, boolean latest) {
        Optional<Snapshot> snapshot = latest ? newest : own;
        Optional<Snapshot.Entry> entry = snapshot.flatMap(files -> files.find(path));
        if (entry.isEmpty() || !entry.get().regular()) {
            return Optional.empty();
        }
        try {
            return Optional.of(snapshot.orElseThrow().read(entry.get(), LIMIT));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}
