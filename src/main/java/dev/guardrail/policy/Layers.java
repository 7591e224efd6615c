package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import dev.guardrail.policy.Layer.Said;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that a policy consists of: the default policy that comes with Guardrail, the policies that it extends, and its
 * own file. A later one wins.
 */
final class Layers {

    /** The policy version that this build reads. */
    static final String VERSION = "1";

    private static final PolicySource DEFAULT = PolicySource.shipped("default");

    private final List<Layer> layers = new ArrayList<>();
    private final Problems problems;

    private Layers(Problems problems) {
        this.problems = problems;
    }

    /** Reads the files; nothing where the policy's own file cannot be read at all. */
    static Optional<Layers> read(PolicySource source, Problems problems) {
        Layers read = new Layers(problems);
        if (!isDefault(source) && source.extended().stream().noneMatch(Layers::isDefault)) {
            read.add(DEFAULT, true);
        }
        source.extended().forEach(extended -> read.add(extended, false));
        source.mistakes().forEach(mistake -> problems.add(mistake.place(), mistake.problem()));
        return read.add(source, isDefault(source)) ? Optional.of(read) : Optional.empty();
    }

    /** A repository may have a file of the same name, which says something else. */
    private static boolean isDefault(PolicySource source) {
        return source.name().equals(DEFAULT.name()) && source.content().equals(DEFAULT.content());
    }

    /** All of them, the one that wins last. */
    List<Layer> all() {
        return layers;
    }

    /** The policy's own file. */
    Layer own() {
        return layers.get(layers.size() - 1);
    }

    /** What the last file says that has a key. */
    Optional<Said> last(String key) {
        List<Said> said = every(key);
        return said.isEmpty() ? Optional.empty() : Optional.of(said.get(said.size() - 1));
    }

    /** What each file says of a key, the one that wins last. */
    List<Said> every(String key) {
        return layers.stream().flatMap(layer -> layer.said(key).stream()).toList();
    }

    /** Whether a file could be read. */
    private boolean add(PolicySource source, boolean byDefault) {
        try {
            layers.add(new Layer(source, parse(source), byDefault));
            return true;
        } catch (YamlException e) {
            problems.add(e.place(), e.getMessage());
            return false;
        }
    }

    private YamlNode parse(PolicySource source) throws YamlException {
        YamlDocument document = YamlReader.read(source.name(), source.content().getBytes(StandardCharsets.UTF_8))
                .orElseThrow(
                        () -> new YamlException(Place.file(source.name()), "expected a policy, found an empty file"));
        requireVersion(document.root());
        for (YamlNode.Scalar key : document.duplicates()) {
            problems.add(key.place(), "the key `" + key.value() + "` occurs twice");
        }
        problems.onlyKeys(document.root(), "the policy", PolicyReader.KEYS);
        document.root().get("final").ifPresent(node -> problems.truth(node, "final"));
        return document.root();
    }

    /** Refuses a policy of another version at once, because its keys may have other meanings. */
    private static void requireVersion(YamlNode root) throws YamlException {
        YamlNode version = root.get("version")
                .orElseThrow(() -> new YamlException(
                        root.place(), "the policy has no `version`; expected `version: " + VERSION + "`"));
        String found = version.text().isBlank()
                ? version.description()
                : version.text().replaceAll("\\s+", " ");
        if (!version.text().equals(VERSION)) {
            throw new YamlException(
                    version.place(),
                    "unsupported version: expected " + VERSION + ", found " + found
                            + "; change the policy or the version of Guardrail");
        }
    }
}
