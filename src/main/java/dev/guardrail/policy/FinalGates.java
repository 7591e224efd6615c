package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import dev.guardrail.rule.Level;
import dev.guardrail.rule.Severity;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses what would soften the gates of an extended policy that is final: what fails, what counts, what is required. */
final class FinalGates {

    private final Problems problems;
    private final Finals finals;
    private Optional<Place> finalAt = Optional.empty();
    private Severity failAt = Severity.LOW;
    private Scope scope = Scope.DELTA;
    private Level level = Level.REGULAR;
    private List<String> required = List.of();
    private List<String> packs = List.of();
    private Optional<Integer> longest = Optional.empty();
    private Optional<String> ledger = Optional.empty();

    FinalGates(Problems problems, Finals finals) {
        this.problems = problems;
        this.finals = finals;
    }

    /**
     * Reads the next file.
     *
     * @param severities the severities of the guardrails that are final by then, each with the line that says so
     */
    void file(Layer layer, Map<Place, Severity> severities) {
        choice(layer, "fail-at", Severity.class).ifPresent(said -> failAt(said, severities));
        choice(layer, "scope", Scope.class).ifPresent(said -> {
            refuseLower("scope", said, scope);
            scope = said.value();
        });
        choice(layer, "level", Level.class).ifPresent(said -> {
            refuseLower("level", said, level);
            level = said.value();
        });
        layer.root().get("longest-waiver").ifPresent(this::longestWaiver);
        layer.root().get("ledger").ifPresent(this::ledger);
        layer.root().get("require").ifPresent(said -> required = complete("require", said, required));
        layer.root().get("packs").ifPresent(said -> packs = complete("packs", said, packs));
        layer.root().get("tables").ifPresent(this::tables);
        finalAt = finalAt.or(layer::finalAt);
    }

    /** A table without its rows lets through what the rows would have found. */
    private void tables(YamlNode said) {
        for (YamlNode.Entry table : said.entries()) {
            Optional<YamlNode> replaces =
                    table.value().get("replace").filter(value -> value.text().equals("true"));
            finalAt.filter(line -> replaces.isPresent())
                    .ifPresent(line -> finals.refuse(
                            table.key().place(),
                            "the table `" + table.key().value() + "` can be extended, and not replaced",
                            line));
        }
    }

    /** Of a guardrail that is final, what failed before must fail after. */
    private void failAt(PolicyValue<Severity> said, Map<Place, Severity> severities) {
        Optional<Place> softened = finalAt.filter(line -> !failAt.isAtLeast(said.value()))
                .or(() -> severities.entrySet().stream()
                        .filter(one -> one.getValue().isAtLeast(failAt)
                                && !one.getValue().isAtLeast(said.value()))
                        .map(Map.Entry::getKey)
                        .findFirst());
        softened.ifPresent(line ->
                finals.refuse(said.place(), "`fail-at` cannot be raised from " + failAt + " to " + said.value(), line));
        failAt = said.value();
    }

    private void longestWaiver(YamlNode said) {
        Optional<Integer> days = Optional.of(said.text())
                .filter(text -> PolicyReader.DAYS.matcher(text).matches())
                .map(Integer::valueOf);
        finalAt.filter(line -> longest.isPresent()
                        && days.filter(longer -> longer > longest.get()).isPresent())
                .ifPresent(line -> finals.refuse(
                        said.place(),
                        "`longest-waiver` cannot be raised from " + longest.get() + " to " + said.text(),
                        line));
        longest = days;
    }

    /** In another ledger, nothing is deferred. */
    private void ledger(YamlNode said) {
        Optional<String> other = ledger.filter(before -> !before.equals(said.text()));
        finalAt.flatMap(line -> other.map(before -> line))
                .ifPresent(line -> finals.refuse(
                        said.place(),
                        "`ledger` cannot be moved from `" + other.orElseThrow() + "` to `" + said.text() + "`",
                        line));
        ledger = Optional.of(said.text());
    }

    private <E extends Enum<E>> void refuseLower(String key, PolicyValue<E> said, E before) {
        finalAt.filter(line -> said.value().compareTo(before) < 0)
                .ifPresent(line -> finals.refuse(
                        said.place(), "`" + key + "` cannot be lowered from " + before + " to " + said.value(), line));
    }

    private List<String> complete(String key, YamlNode said, List<String> before) {
        List<String> left = new ArrayList<>(before);
        left.removeAll(said.texts());
        finalAt.filter(line -> !left.isEmpty())
                .ifPresent(line -> finals.refuse(
                        said.place(), "`" + key + "` cannot leave out `" + String.join("` and `", left) + "`", line));
        return said.texts();
    }

    private <E extends Enum<E>> Optional<PolicyValue<E>> choice(Layer layer, String key, Class<E> type) {
        return layer.said(key)
                .flatMap(said -> problems.choice(said.node(), type).map(said::decided));
    }
}
