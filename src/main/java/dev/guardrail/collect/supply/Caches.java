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
import java.util.Optional;

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
        return caching.about(use.action()).stream()
                .flatMap(row -> of(use, step, row, ofTags).stream())
                .min(Comparator.comparing(CachingStep::certainty));
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
