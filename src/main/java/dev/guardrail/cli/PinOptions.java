package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.collect.OrdinaryFile;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.fix.GivenPins;
import dev.guardrail.fix.KnownPins;
import dev.guardrail.fix.MirrorPins;
import dev.guardrail.fix.RemotePins;
import dev.guardrail.fix.WrittenPins;
import dev.guardrail.repair.Pins;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name the commits of actions. */
final class PinOptions {

    private static final List<String> WORKFLOWS = List.of(".github");

    @Option(
            names = "--pins",
            paramLabel = "FILE",
            description =
                    "The commits that actions are pinned to: lines of owner/repo@tag and 40 hexadecimal digits;"
                            + " and the digests of images: lines of image:tag and sha256:… with 64. Besides, what the workflows of the base and of its history are pinned to is known.")
    private @Nullable Path file;

    @Option(
            names = "--mirror",
            paramLabel = "DIR|URL",
            description =
                    "Where the actions are, DIR/owner/repo, whose tags and branches are known: a folder with clones,"
                            + " or an address such as https://github.com, which is asked for them. No other one is.")
    private @Nullable String mirror;

    /**
     * What is known: to the user, then to the base, then to the mirror, then to the history.
     *
     * @throws UnusableInputException if the file or the folder cannot be used
     */
    Pins known(RepositoryChange repository, Snapshot base) {
        List<Pins> sources = new ArrayList<>();
        if (file != null) {
            sources.add(GivenPins.of(String.valueOf(file.getFileName()), lines(file)));
        }
        sources.add(new WrittenPins(List.of(base).iterator()));
        if (mirror != null) {
            sources.add(mirrored(mirror));
        }
        sources.add(new WrittenPins(repository.touching(WORKFLOWS)));
        return new KnownPins(sources);
    }

    private static Pins mirrored(String mirror) {
        if (mirror.contains("://") && !mirror.startsWith("file:")) {
            return RemotePins.of(mirror);
        }
        Path folder = folder(mirror);
        if (!Files.isDirectory(folder)) {
            throw new UnusableInputException("`" + mirror
                    + "` is not a folder; `--mirror` needs one, or an address that begins with `https://`");
        }
        return new MirrorPins(folder);
    }

    private static Path folder(String mirror) {
        try {
            return mirror.startsWith("file:") ? Path.of(URI.create(mirror)) : Path.of(mirror);
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException("`" + mirror + "` names no folder: " + e.getMessage(), e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            if (!OrdinaryFile.is(file)) {
                throw new UnusableInputException("the file of pins `" + file + "` " + OrdinaryFile.refusal(file));
            }
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UnusableInputException("cannot read the file of pins `" + file + "`: " + e, e);
        }
    }
}
