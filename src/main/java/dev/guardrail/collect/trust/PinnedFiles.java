package dev.guardrail.collect.trust;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Pin;
import dev.guardrail.fact.PinSubject;
import dev.guardrail.fact.Pinning;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads versions from files that are no workflows: the images of Dockerfiles, the hooks of pre-commit, and packages. */
public final class PinnedFiles {

    private static final int LIMIT = 1 << 20;
    private static final String HOOKS = ".pre-commit-config.yaml";
    private static final Pattern DOCKERFILE =
            Pattern.compile("(?:.*/)?(?:Dockerfile|Containerfile)(?:\\.[^/]+)?|(?:.*/)?[^/]+\\.[dD]ockerfile");
    private static final Pattern FROM = Pattern.compile(
            "(?i)\\s*from\\s+(?:--\\S+\\s+)*([^\\s@:$]+(?::[0-9]+/[^\\s@:$]+)?)(:[^\\s@$]+)?(@[^\\s$]+)?"
                    + "(?:\\s+as\\s+(\\S+))?\\s*");
    private static final Pattern SHA = Pattern.compile("[0-9a-f]{40}");

    private static final Reading<Versioned> READING = new Reading<>(
            "pinned-versions",
            Versioned.class,
            PinnedFiles::isRead,
            LIMIT,
            file -> new Versioned(
                    file.path().equals(HOOKS)
                            ? hooks(file.path(), file.content())
                            : ManifestPins.isRead(file.path())
                                    ? ManifestPins.read(file.path(), file.content())
                                    : images(file.path(), file.content())));

    private record Versioned(List<Pin> pins) {}

    private PinnedFiles() {}

    /** Whether a file of that path has versions. */
    public static boolean isRead(String path) {
        return path.equals(HOOKS)
                || ManifestPins.isRead(path)
                || DOCKERFILE.matcher(path).matches();
    }

    /** The versions in some files of a side, without those that it does not have or that cannot be read. */
    public static List<Pin> of(Snapshot snapshot, List<String> paths, Readings readings) {
        List<Pin> pins = new ArrayList<>();
        for (String path : paths) {
            Optional<Snapshot.Entry> entry = isRead(path) ? snapshot.find(path) : Optional.empty();
            if (entry.isPresent()) {
                try {
                    pins.addAll(readings.read(snapshot, entry.get(), READING).pins());
                } catch (UnreadableException e) {
                    // A version that cannot be read is no looser one.
                }
            }
        }
        return pins;
    }

    private static List<Pin> images(String path, byte[] content) {
        List<Pin> pins = new ArrayList<>();
        Set<String> stages = new HashSet<>(Set.of("scratch"));
        List<String> lines = TextEncoding.text(content).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher from = FROM.matcher(lines.get(i));
            if (from.matches()) {
                image(path, i + 1, from)
                        .filter(pin -> !stages.contains(pin.name()))
                        .ifPresent(pins::add);
                if (from.group(4) != null) {
                    stages.add(from.group(4).toLowerCase(Locale.ROOT));
                }
            }
        }
        return pins;
    }

    private static Optional<Pin> image(String path, int line, Matcher from) {
        String tag = from.group(2) == null ? "" : from.group(2).substring(1);
        String digest = from.group(3) == null ? "" : from.group(3).substring(1);
        return Optional.of(new Pin(
                Place.line(path, line),
                "",
                0,
                PinSubject.IMAGE,
                from.group(1).toLowerCase(Locale.ROOT),
                digest.isEmpty() ? tag : digest,
                digest.isEmpty() ? Versions.ofTag(tag) : Pinning.CONTENT));
    }

    private static List<Pin> hooks(String path, byte[] content) {
        try {
            return YamlReader.read(path, content).stream()
                    .flatMap(document -> document.root().get("repos").stream())
                    .flatMap(repos -> repos.items().stream())
                    .flatMap(repo -> repo.get("rev").map(rev -> hook(repo, rev)).stream())
                    .toList();
        } catch (YamlException e) {
            return List.of();
        }
    }

    private static Pin hook(YamlNode repo, YamlNode rev) {
        String version = rev.text();
        return new Pin(
                rev.place(),
                "",
                0,
                PinSubject.HOOK,
                repo.text("repo"),
                version,
                SHA.matcher(version).matches() ? Pinning.CONTENT : Versions.ofTag(version));
    }
}
