package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import dev.guardrail.policy.ScoreSource.OfGate;
import dev.guardrail.policy.ScoreSource.OfGuardrail;
import dev.guardrail.policy.ScoreSource.OfRatio;
import dev.guardrail.policy.ScoreSource.OfSeverity;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Names;
import dev.guardrail.rule.Severity;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the {@code scores} of a policy. A dimension takes the place of the one of its name in a policy that is extended;
 * {@code off} removes it.
 */
final class ScoreReader {

    static final List<String> KEYS = List.of("weight", "from");

    /** What one source is about. */
    private static final List<String> KINDS = List.of("gate", "ratio", "severity", "guardrail");

    static final List<String> SOURCE_KEYS = List.of("gate", "ratio", "severity", "guardrail", "worst", "weight");

    /** What a table of scores has beside its dimensions. */
    private static final Set<String> TAKEN = Set.of("milestone", "overall");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final String A_SOURCE = "an entry of `from`";

    private final Catalogue catalogue;
    private final Problems problems;
    private final Map<String, ScoreDimension> dimensions = new LinkedHashMap<>();

    ScoreReader(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    List<ScoreDimension> read(Layers layers) {
        layers.every("scores").forEach(said -> scores(said.node()));
        return List.copyOf(dimensions.values());
    }

    private void scores(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping)) {
            problems.add(node.place(), "expected `scores` to be a mapping of dimensions, found " + node.description());
        }
        node.entries().forEach(this::dimension);
    }

    private void dimension(YamlNode.Entry entry) {
        String name = entry.key().value();
        Place place = entry.key().place();
        if (entry.value() instanceof YamlNode.Scalar off && off.text().equals("off")) {
            if (dimensions.remove(name) == null) {
                problems.add(
                        place,
                        "unknown dimension `" + name + "` set to `off`"
                                + (dimensions.isEmpty() ? "" : Names.suggestion(name, dimensions.keySet())));
            }
            return;
        }
        if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
            problems.add(
                    place,
                    "expected a dimension of 1 to 40 lower-case letters, digits, `_` and `-` other than `milestone` and"
                            + " `overall`, found `" + name + "`");
        }
        problems.onlyKeys(entry.value(), "a dimension", KEYS);
        dimensions.put(name, new ScoreDimension(name, number(entry.value(), "weight"), from(entry.value()), place));
    }

    private List<ScoreSource> from(YamlNode node) {
        List<ScoreSource> sources = new ArrayList<>();
        node.get("from")
                .ifPresent(list -> problems.items(list, "from")
                        .forEach(item -> source(item).ifPresent(sources::add)));
        if (node.get("from").filter(list -> !list.items().isEmpty()).isEmpty()) {
            problems.add(node.place(), "a dimension needs `from`, a list of what its score is derived from");
        }
        return sources;
    }

    private Optional<ScoreSource> source(YamlNode node) {
        problems.onlyKeys(node, A_SOURCE, SOURCE_KEYS);
        List<String> kinds =
                KINDS.stream().filter(kind -> node.get(kind).isPresent()).toList();
        if (kinds.size() != 1) {
            problems.add(
                    node.place(),
                    A_SOURCE + " needs one of `gate`, `ratio`, `severity` and `guardrail`"
                            + (kinds.isEmpty() ? "" : ", found `" + String.join("` and `", kinds) + "`"));
            return Optional.empty();
        }
        return source(node, kinds.get(0));
    }

    private Optional<ScoreSource> source(YamlNode node, String kind) {
        YamlNode what = node.get(kind).orElseThrow();
        int weight = number(node, "weight");
        Place place = Problems.start(node);
        if (kind.equals("gate") || kind.equals("ratio")) {
            node.get("worst")
                    .ifPresent(worst -> problems.add(
                            worst.place(), "`worst` is a number of findings, and a " + kind + " has none"));
            return kind.equals("gate")
                    ? problems.choice(what, Gate.class).map(gate -> new OfGate(gate, weight, place))
                    : problems.choice(what, ScoreRatio.class, "ratio").map(ratio -> new OfRatio(ratio, weight, place));
        }
        int worst = worst(node);
        return kind.equals("severity")
                ? problems.choice(what, Severity.class).map(least -> new OfSeverity(least, worst, weight, place))
                : rule(what).map(rule -> new OfGuardrail(rule, worst, weight, place));
    }

    private Optional<String> rule(YamlNode node) {
        if (catalogue.ids().contains(node.text())) {
            return Optional.of(node.text());
        }
        problems.add(
                node.place(), "unknown rule `" + node.text() + "`" + Names.suggestion(node.text(), catalogue.ids()));
        return Optional.empty();
    }

    /** Without it, nothing would say how much one finding takes from the score. */
    private int worst(YamlNode node) {
        if (node.get("worst").isEmpty()) {
            problems.add(
                    node.place(),
                    A_SOURCE + " about findings needs `worst`, the number that leaves nothing of a score");
        }
        return number(node, "worst");
    }

    /** A number from 1 to 9999; 1 where none is given. */
    private int number(YamlNode node, String key) {
        Optional<YamlNode> given = node.get(key);
        Optional<Integer> number = given.filter(
                        value -> NUMBER.matcher(value.text()).matches())
                .map(value -> Integer.valueOf(value.text()));
        given.filter(value -> number.isEmpty())
                .ifPresent(value -> problems.add(
                        value.place(),
                        "expected `" + key + "` to be a whole number from 1 to 9999, found " + value.description()));
        return number.orElse(1);
    }
}
