package dev.guardrail.policy;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Linter;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PlacedGlob;
import dev.guardrail.ledger.LedgerName;
import dev.guardrail.policy.Layer.Said;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Severity;
import dev.guardrail.yaml.YamlNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a policy. It reports every mistake with its line; a policy with a mistake cannot be used. */
public final class PolicyReader {

    private static final String LEDGER = "ledger";

    static final List<String> KEYS = List.of(
            "version",
            "extends",
            "final",
            "fail-at",
            "scope",
            "require",
            "paths",
            "plans",
            "committed-evidence",
            "packs",
            "level",
            "rules",
            "overrides",
            "rules-from",
            "guardrails",
            "boundaries",
            "layers",
            "zones",
            "documents",
            "tables",
            "scores",
            "audits",
            LEDGER,
            "linters",
            "waivers",
            "longest-waiver");

    /** Up to 27 years. */
    static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,3}");

    static final List<String> PATH_KEYS = List.of("include", "exclude");

    private final PolicySource source;
    private final Catalogue known;
    private final Problems problems = new Problems();

    private PolicyReader(PolicySource source, Catalogue catalogue) {
        this.source = source;
        this.known = catalogue;
    }

    /**
     * Reads a policy for the guardrails of a catalogue.
     *
     * @throws UnusableInputException if anything in it is unknown or wrong; its message has a line for each mistake
     */
    public static Policy read(PolicySource source, Catalogue catalogue) {
        return new PolicyReader(source, catalogue).read();
    }

    /** Every mistake of a policy, in the order of the places; none if it can be used. */
    public static List<Mistake> mistakes(PolicySource source, Catalogue catalogue) {
        PolicyReader reader = new PolicyReader(source, catalogue);
        reader.checked();
        return reader.problems.all();
    }

    /**
     * Where a policy says that the ledger is; empty if it does not say it. Nothing else of the policy is checked.
     *
     * @throws UnusableInputException if no ledger can be there
     */
    public static Optional<LedgerName> ledger(PolicySource source) {
        if (!source.mayHave(LEDGER)) {
            return Optional.empty();
        }
        Problems problems = new Problems();
        Optional<PolicyValue<LedgerName>> ledger = Layers.read(source, new Problems())
                .flatMap(layers -> layers.last(LEDGER))
                .flatMap(said -> ledger(said, problems));
        if (!problems.isEmpty()) {
            throw problems.toException();
        }
        return ledger.map(PolicyValue::value);
    }

    private static Optional<PolicyValue<LedgerName>> ledger(Said said, Problems problems) {
        String problem = said.node() instanceof YamlNode.Scalar
                ? LedgerName.problem(said.node().text())
                : "expected `" + LEDGER + "` to be a path or the name of a ref, found "
                        + said.node().description();
        if (!problem.isEmpty()) {
            problems.add(said.node().place(), problem);
            return Optional.empty();
        }
        return Optional.of(said.decided(new LedgerName(said.node().text())));
    }

    private Policy read() {
        return checked().filter(policy -> problems.isEmpty()).orElseThrow(problems::toException);
    }

    /** The policy, whose mistakes are known; nothing where its file cannot be read at all. */
    private Optional<Policy> checked() {
        Optional<Policy> policy = Layers.read(source, problems).map(this::policy);
        if (policy.filter(read -> read.selected().isEmpty()).isPresent()) {
            problems.add(
                    Place.file(source.name()),
                    "the policy selects no guardrail; name a pack in `packs` or turn a guardrail on in `rules`");
        }
        return policy;
    }

    private Policy policy(Layers layers) {
        OwnGuardrails own = OwnGuardrails.read(layers, problems);
        Catalogue catalogue = source.mistakes().isEmpty() ? known : known.withUnreadable(UnreadNames.of(layers, known));
        Overrides rules = new RuleSettings(catalogue, problems, layers).overrides();
        Set<String> selected =
                catalogue.ids().stream().filter(rules::isOnSomewhere).collect(Collectors.toSet());
        BoundaryReader boundaries = new BoundaryReader(problems);
        Place file = Place.file(source.name());
        return new Policy(
                source.name(),
                source.extended().stream().map(PolicySource::name).toList(),
                selected,
                rules.everywhere().settings().stream()
                        .filter(setting -> selected.contains(setting.rule()))
                        .toList(),
                layers.last("fail-at").flatMap(this::failAt).orElse(new PolicyValue<>(Severity.HIGH, file, true)),
                layers.last("scope").flatMap(this::scope).orElse(new PolicyValue<>(Scope.DELTA, file, true)),
                layers.last("require")
                        .map(this::required)
                        .orElse(new PolicyValue<>(EnumSet.noneOf(Evidence.class), file, true)),
                paths(layers),
                layers.last("plans").map(Said::node).map(this::plans).orElse(List.of()),
                layers.last("committed-evidence")
                        .map(said -> globs(said.node(), "committed-evidence"))
                        .orElse(List.of()),
                inOrder(layers, boundaries::boundaries),
                inOrder(layers, boundaries::layers),
                new ZoneReader(problems).read(layers),
                inOrder(layers, this::documents),
                inOrder(layers, new TablesReader(problems)::read),
                new ScoreReader(catalogue, problems).read(layers),
                inOrder(layers, this::audits),
                Set.copyOf(inOrder(layers, this::linters)),
                new Books(
                        inOrder(layers, new WaiverReader(catalogue, problems)::read),
                        layers.last("longest-waiver").flatMap(this::longestWaiver),
                        layers.last(LEDGER).flatMap(said -> ledger(said, problems)),
                        own.folders()),
                rules);
    }

    private Optional<PolicyValue<Integer>> longestWaiver(Said said) {
        YamlNode days = said.node();
        if (!DAYS.matcher(days.text()).matches()) {
            problems.add(days.place(), "expected `longest-waiver` to be a number of days, found " + days.description());
            return Optional.empty();
        }
        return Optional.of(said.decided(Integer.valueOf(days.text())));
    }

    /** What the files say, one after the other. */
    private static <T> List<T> inOrder(Layers layers, Function<YamlNode, List<T>> reader) {
        return layers.all().stream()
                .flatMap(layer -> reader.apply(layer.root()).stream())
                .toList();
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

    /** Of each list, the last file that has it decides. */
    private PathFilter paths(Layers layers) {
        PathFilter filter = PathFilter.ALL;
        for (Said said : layers.every("paths")) {
            problems.onlyKeys(said.node(), "`paths`", PATH_KEYS);
            Optional<YamlNode> include = said.node().get("include");
            Optional<YamlNode> exclude = said.node().get("exclude");
            filter = new PathFilter(
                    include.map(list -> globs(list, "include")).orElse(filter.include()),
                    exclude.map(list -> globs(list, "exclude")).orElse(filter.exclude()));
        }
        return filter;
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

    private List<Glob> audits(YamlNode root) {
        return root.get("audits").map(list -> globs(list, "audits")).orElse(List.of());
    }

    private List<Linter> linters(YamlNode root) {
        return root.get("linters").map(list -> problems.list(list, "linters")).orElse(List.of()).stream()
                .flatMap(item -> problems.choice(item, Linter.class).stream())
                .toList();
    }

    private List<Glob> globs(YamlNode list, String key) {
        return problems.list(list, key).stream()
                .map(item -> new Glob(item.text()))
                .toList();
    }
}
