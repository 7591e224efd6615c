package dev.guardrail.policy;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PlacedGlob;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Severity;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a policy. It reports every mistake with its line; a policy with a mistake cannot be used. */
public final class PolicyReader {

    /** The policy version that this build reads. */
    static final String VERSION = "1";

    private static final PolicySource DEFAULT = PolicySource.shipped("default");

    static final List<String> KEYS = List.of(
            "version",
            "fail-at",
            "scope",
            "require",
            "paths",
            "plans",
            "committed-evidence",
            "packs",
            "rules",
            "rules-from",
            "guardrails",
            "boundaries",
            "layers",
            "zones",
            "documents",
            "waivers");

    static final List<String> PATH_KEYS = List.of("include", "exclude");

    private final PolicySource source;
    private final Catalogue catalogue;
    private final Problems problems = new Problems();

    private PolicyReader(PolicySource source, Catalogue catalogue) {
        this.source = source;
        this.catalogue = catalogue;
    }

    /**
     * Reads a policy for the guardrails of a catalogue.
     *
     * @throws UnusableInputException if anything in it is unknown or wrong; its message has a line for each mistake
     */
    public static Policy read(PolicySource source, Catalogue catalogue) {
        return new PolicyReader(source, catalogue).read();
    }

    /** The policy as it is written; nothing where it cannot be read at all. */
    static Optional<YamlNode> root(PolicySource source) {
        try {
            return YamlReader.read(source.name(), source.content().getBytes(StandardCharsets.UTF_8))
                    .map(YamlDocument::root);
        } catch (YamlException e) {
            return Optional.empty();
        }
    }

    private Policy read() {
        YamlNode root = parse();
        Policy policy = policy(root);
        if (policy.selected().isEmpty()) {
            problems.add(
                    Place.file(source.name()),
                    "the policy selects no guardrail; name a pack in `packs` or turn a guardrail on in `rules`");
        }
        if (!problems.isEmpty()) {
            throw problems.toException();
        }
        return policy;
    }

    private record Said(YamlNode node, boolean byDefault) {

        <T> PolicyValue<T> decided(T value) {
            return new PolicyValue<>(value, node.place(), byDefault);
        }
    }

    /** The node of a key in the policy, or else in the shipped default policy. */
    private Optional<Said> said(YamlNode root, String key) {
        boolean shipped = source.equals(DEFAULT);
        return root.get(key)
                .map(node -> new Said(node, shipped))
                .or(() -> shipped
                        ? Optional.empty()
                        : new PolicyReader(DEFAULT, catalogue).parse().get(key).map(node -> new Said(node, true)));
    }

    private YamlNode parse() {
        try {
            YamlDocument document = YamlReader.read(
                            source.name(), source.content().getBytes(StandardCharsets.UTF_8))
                    .orElseThrow(() ->
                            new YamlException(Place.file(source.name()), "expected a policy, found an empty file"));
            requireVersion(document.root());
            for (YamlNode.Scalar key : document.duplicates()) {
                problems.add(key.place(), "the key `" + key.value() + "` occurs twice");
            }
            return document.root();
        } catch (YamlException e) {
            throw new UnusableInputException(e.place() + ": " + e.getMessage(), e);
        }
    }

    /** Refuses a policy of another version at once, because its keys may have other meanings. */
    private void requireVersion(YamlNode root) throws YamlException {
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

    private Policy policy(YamlNode root) {
        problems.onlyKeys(root, "the policy", KEYS);
        OwnGuardrails.read(root, problems);
        RuleSettings rules = new RuleSettings(catalogue, problems, root);
        BoundaryReader boundaries = new BoundaryReader(problems);
        Place file = Place.file(source.name());
        return new Policy(
                source.name(),
                rules.selected(),
                rules.severities(),
                rules.settings(),
                said(root, "fail-at").flatMap(this::failAt).orElse(new PolicyValue<>(Severity.HIGH, file, true)),
                said(root, "scope").flatMap(this::scope).orElse(new PolicyValue<>(Scope.DELTA, file, true)),
                said(root, "require")
                        .map(this::required)
                        .orElse(new PolicyValue<>(EnumSet.noneOf(Evidence.class), file, true)),
                root.get("paths").map(this::paths).orElse(PathFilter.ALL),
                said(root, "plans").map(Said::node).map(this::plans).orElse(List.of()),
                globs(root, "committed-evidence"),
                boundaries.boundaries(root),
                boundaries.layers(root),
                new ZoneReader(problems).read(root, zonesByDefault()),
                documents(root),
                new WaiverReader(catalogue, problems).read(root));
    }

    /** The zones of the shipped default policy, which every policy starts with; none for the default policy itself. */
    private Optional<YamlNode> zonesByDefault() {
        return source.equals(DEFAULT)
                ? Optional.empty()
                : new PolicyReader(DEFAULT, catalogue).parse().get("zones");
    }

    private Optional<PolicyValue<Severity>> failAt(Said said) {
        return problems.choice(said.node(), Severity.class).map(said::decided);
    }

    private Optional<PolicyValue<Scope>> scope(Said said) {
        return problems.choice(said.node(), Scope.class).map(said::decided);
    }

    private PolicyValue<Set<Evidence>> required(Said said) {
        Set<Evidence> required = EnumSet.noneOf(Evidence.class);
        for (YamlNode item : problems.list(said.node(), "require")) {
            problems.choice(item, Evidence.class).ifPresent(required::add);
        }
        return said.decided(required);
    }

    private PathFilter paths(YamlNode node) {
        problems.onlyKeys(node, "`paths`", PATH_KEYS);
        return new PathFilter(globs(node, "include"), globs(node, "exclude"));
    }

    private List<String> plans(YamlNode node) {
        List<YamlNode> patterns = problems.list(node, "plans");
        patterns.stream()
                .filter(pattern -> !pattern.text().contains("{milestone}"))
                .forEach(pattern -> problems.add(
                        pattern.place(), "expected a glob with `{milestone}` in it, found " + pattern.description()));
        return patterns.stream().map(YamlNode::text).toList();
    }

    private List<PlacedGlob> documents(YamlNode root) {
        return root.get("documents").map(list -> problems.list(list, "documents")).orElse(List.of()).stream()
                .map(item -> new PlacedGlob(item.place(), new Glob(item.text())))
                .toList();
    }

    private List<Glob> globs(YamlNode paths, String key) {
        return paths.get(key)
                .map(list -> problems.list(list, key).stream()
                        .map(item -> new Glob(item.text()))
                        .toList())
                .orElse(List.of());
    }
}
