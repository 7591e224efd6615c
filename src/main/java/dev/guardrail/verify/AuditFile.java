package dev.guardrail.verify;

import dev.guardrail.UnusableInputException;
import dev.guardrail.claim.AuditText;
import dev.guardrail.collect.OrdinaryFile;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.git.GitRepository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An audit, and the commit that it is in.
 *
 * @param document the audit
 * @param text the same as it stands in its file
 * @param closing the full id of the commit, where it is in one
 */
record AuditFile(AuditDocument document, AuditText text, Optional<String> closing) {

    /** In bytes. The longest of 244 audits has 90,000. */
    private static final int LIMIT = 500_000;
    /** No audit that people wrote has as many lines, or one as long. */
    private static final int LINES = 20_000;

    private static final int LINE_LENGTH = 50_000;

    /**
     * Reads the audit that is asked for.
     *
     * @throws UnusableInputException if there is no such file, or it cannot be read
     */
    static AuditFile read(VerifyRequest request, GitRepository git) {
        Optional<String> at = request.at()
                .map(name -> git.names()
                        .find(name)
                        .orElseThrow(() -> new UnusableInputException("unknown revision `" + name + "`")));
        Path file = Path.of(request.audit());
        if (at.isPresent()) {
            String path = request.audit().replace('\\', '/');
            Optional<Snapshot.Entry> entry = git.commit(at.get()).orElseThrow().find(path);
            if (entry.isPresent()) {
                return of(entry.get().path(), committed(git, at.get(), entry.get()), at);
            }
        }
        if (!Files.exists(file)) {
            throw new UnusableInputException("`" + request.audit() + "` is no file"
                    + request.at()
                            .map(name -> ", and no path at `" + name + "`")
                            .orElse(""));
        }
        if (!OrdinaryFile.is(file)) {
            throw new UnusableInputException("`" + request.audit() + "` " + OrdinaryFile.refusal(file));
        }
        Optional<String> path = inWorktree(file, git);
        String name = path.orElseGet(() -> String.valueOf(file.getFileName()));
        Optional<String> closing = at.or(() -> path.flatMap(found -> closing(git, found)));
        return of(name, onDisk(file), closing);
    }

    /**
     * An audit with a known content.
     *
     * @param closing the full id of the commit that it is in, where it is in one
     */
    static AuditFile of(String path, byte[] content, Optional<String> closing) {
        List<String> lines = AuditDocument.lines(content);
        if (lines.size() > LINES) {
            throw new UnusableInputException("`" + path + "` is too long to read: the limit is " + LINES + " lines");
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > LINE_LENGTH) {
                throw new UnusableInputException("`" + path + "`: line " + (i + 1)
                        + " is too long to read: the limit is " + LINE_LENGTH + " characters");
            }
        }
        AuditDocument document = AuditDocument.read(path, content);
        return new AuditFile(document, new AuditText(content, document.titles()), closing);
    }

    private static Optional<String> closing(GitRepository git, String path) {
        return git.names().find("HEAD").flatMap(head -> git.names().lastTouching(path, head));
    }

    private static byte[] committed(GitRepository git, String commit, Snapshot.Entry entry) {
        try {
            return git.commit(commit).orElseThrow().read(entry, LIMIT);
        } catch (UnreadableException e) {
            throw new UnusableInputException(entry.path() + ": " + e.getMessage(), e);
        }
    }

    private static byte[] onDisk(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(LIMIT + 1);
            if (content.length > LIMIT) {
                throw new UnusableInputException(
                        "`" + file.getFileName() + "` is too large to read: the limit is " + LIMIT + " bytes");
            }
            return content;
        } catch (IOException e) {
            throw new UnusableInputException("cannot read `" + file + "`", e);
        }
    }

    /** The path of a file in the repository, where it is in the work tree. */
    private static Optional<String> inWorktree(Path file, GitRepository git) {
        try {
            Path real = file.toRealPath();
            Optional<Path> worktree = git.worktree();
            if (worktree.isPresent() && real.startsWith(worktree.get().toRealPath())) {
                return Optional.of(
                        worktree.get().toRealPath().relativize(real).toString().replace('\\', '/'));
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
