package dev.guardrail.collect.supply;

import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.CacheCertainty;
import dev.guardrail.fact.CachingStep;
import dev.guardrail.fact.ReferenceKind;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.StepInput;
import dev.guardrail.table.Row;
import dev.guardrail.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds steps that restore a cache. */
final class Caches {

    private static final String ANY = "any";

    private final Table caching;
    private final Inputs inputs;

    Caches(Table caching, Inputs inputs) {
        this.caching = caching;
        this.inputs = inputs;
    }

    /**
     * The cache that a step restores, by the row that is surest of it.
     *
     * @param ofTags whether each run that publishes is one of a tag
     */
    Optional<CachingStep> of(ActionReference use, Step step, boolean ofTags) {
        List<CachingStep> found = caching.about(use.action()).stream()
                .flatMap(row -> of(use, step, row, ofTags).stream())
                .toList();
        SortedMap<String, String> off = new TreeMap<>();
        found.forEach(one -> off.putAll(one.off()));
        return found.stream()
                .min(Comparator.comparing(CachingStep::certainty))
                .map(surest -> new CachingStep(
                        surest.place(),
                        surest.job(),
                        surest.step(),
                        surest.action(),
                        surest.certainty(),
                        surest.input(),
                        off,
                        surest.origin()));
    }

    /** What turns the cache of a row off: leaving its input out where no value does. */
    private static Map<String, String> off(Row row) {
        String input = row.cell("input");
        if (input.isEmpty()) {
            return Map.of();
        }
        if (row.cell("turns").equals("off")) {
            return row.list("values").stream()
                    .findFirst()
                    .map(value -> Map.of(input, value))
                    .orElse(Map.of());
        }
        return Map.of(input, row.list("values").contains("true") ? "false" : "");
    }

    private Optional<CachingStep> of(ActionReference use, Step step, Row row, boolean ofTags) {
        Optional<StepInput> input = inputs.of(step, row.cell("input"));
        String with = row.cell("with");
        if (!with.isEmpty() && inputs.value(step, with).isBlank()) {
            return Optional.empty();
        }
        return inVersion(
                        use,
                        row,
                        certainty(row, input.map(StepInput::value).orElse("").strip(), ofTags))
                .map(certainty -> new CachingStep(
                        input.map(StepInput::place).orElse(use.place()),
                        use.job(),
                        use.step(),
                        use.action(),
                        certainty,
                        row.cell("input"),
                        off(row),
                        row.origin()));
    }

    private static Optional<CacheCertainty> certainty(Row row, String value, boolean ofTags) {
        if (row.cell("input").isEmpty()) {
            return Optional.of(CacheCertainty.ALWAYS);
        }
        if (value.isEmpty()) {
            return row.cell("default").equals("yes") ? Optional.of(CacheCertainty.BY_DEFAULT) : Optional.empty();
        }
        boolean onMeansOn = row.cell("turns").equals("on");
        if (value.contains("${{")) {
            Optional<Boolean> known = ofTags ? TagConditions.value(value) : Optional.empty();
            return known.isEmpty()
                    ? Optional.of(CacheCertainty.COMPUTED)
                    : known.filter(on -> on == onMeansOn).map(on -> CacheCertainty.TURNED_ON);
        }
        return has(row.list("values"), value.toLowerCase(Locale.ROOT)) == onMeansOn
                ? Optional.of(CacheCertainty.TURNED_ON)
                : Optional.empty();
    }

    private static boolean has(List<String> values, String value) {
        return values.contains(value) || values.contains(ANY) && !value.equals("false");
    }

    /** What a row about some versions says of a use: less where the version is not known. */
    private static Optional<CacheCertainty> inVersion(
            ActionReference use, Row row, Optional<CacheCertainty> certainty) {
        String versions = row.cell("versions");
        if (versions.isEmpty() || certainty.isEmpty()) {
            return certainty;
        }
        Optional<ReleaseVersion> version = use.kind() == ReferenceKind.SHA
                ? ReleaseVersion.ofComment(use.comment())
                : ReleaseVersion.of(use.ref());
        return version.isEmpty()
                ? Optional.of(CacheCertainty.BY_VERSION)
                : certainty.filter(known -> VersionRange.of(versions).contains(version.get()));
    }
}
