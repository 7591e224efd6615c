package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.baseline.Baseline;
import dev.guardrail.baseline.Baseline.Line;
import dev.guardrail.baseline.BaselineReader;
import dev.guardrail.collect.OrdinaryFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * The baseline's file in a work tree. No link is followed to it.
 *
 * @param worktree the work tree
 */
record BaselinePlace(Path worktree) {

    private Path file() {
        return worktree.resolve(Baseline.PATH);
    }

    boolean exists() {
        return Files.exists(file(), LinkOption.NOFOLLOW_LINKS);
    }

    /** What the file says; an empty baseline where there is none. */
    Baseline read() {
        for (Path at = file(); at != null && !at.equals(worktree); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                throw new UnusableInputException(
                        "`" + worktree.relativize(at) + "` is a symbolic link, and no baseline behind it is read");
            }
        }
        if (!exists()) {
            return Baseline.NONE;
        }
        if (!OrdinaryFile.is(file())) {
            throw new UnusableInputException("`" + Baseline.PATH + "` " + OrdinaryFile.refusal(file()));
        }
        try (InputStream in = Files.newInputStream(file())) {
            byte[] content = in.readNBytes(Baseline.LIMIT + 1);
            if (content.length > Baseline.LIMIT) {
                throw new UnusableInputException(
                        Baseline.PATH + ": too large to read: the limit is " + Baseline.LIMIT + " bytes");
            }
            return BaselineReader.read(Baseline.PATH, new String(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnusableInputException("cannot read the baseline `" + Baseline.PATH + "`: " + e, e);
        }
    }

    void write(Collection<Line> lines) {
        new ReportFile(file(), Optional.of(worktree), "baseline")
                .write(Baseline.text(lines).getBytes(StandardCharsets.UTF_8));
    }
}
