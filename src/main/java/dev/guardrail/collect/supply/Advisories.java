package dev.guardrail.collect.supply;

import dev.guardrail.fact.ActionAdvisory;
import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.AdvisoryMatch;
import dev.guardrail.fact.ReferenceKind;
import dev.guardrail.table.Row;
import dev.guardrail.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Pairs references to actions with advisories. */
final class Advisories {

    private final Table table;

    Advisories(Table table) {
        this.table = table;
    }

    /** The advisories about a reference. An advisory about a repository is one about all its actions. */
    List<ActionAdvisory> about(ActionReference use) {
        String repository = use.owner() + "/" + use.repository();
        return Stream.concat(
                        table.about(repository).stream(),
                        use.subpath().isEmpty() ? Stream.of() : table.about(use.action()).stream())
                .flatMap(row -> match(use, row).stream()
                        .map(match -> new ActionAdvisory(
                                use.place(),
                                use.job(),
                                use.step(),
                                use.uses(),
                                row.cell("advisory"),
                                row.cell("fixed"),
                                match,
                                row.origin())))
                .toList();
    }

    private static Optional<AdvisoryMatch> match(ActionReference use, Row row) {
        String ref = use.ref().toLowerCase(Locale.ROOT);
        VersionRange affected = VersionRange.of(row.cell("versions"));
        if (row.list("commits").contains(ref)) {
            return Optional.of(AdvisoryMatch.COMMIT);
        }
        if (use.kind() == ReferenceKind.SHA) {
            return ReleaseVersion.ofComment(use.comment())
                    .filter(ReleaseVersion::isWhole)
                    .filter(affected::contains)
                    .map(version -> AdvisoryMatch.COMMENT);
        }
        return ReleaseVersion.of(ref)
                .filter(affected::contains)
                .filter(version -> version.isWhole() || !isFixedInLine(version, row.cell("fixed")))
                .map(version -> version.isWhole() ? AdvisoryMatch.VERSION : AdvisoryMatch.LINE);
    }

    /** Whether a tag like {@code v4} may by now be at the version with the fix. */
    private static boolean isFixedInLine(ReleaseVersion line, String fixed) {
        return ReleaseVersion.of(fixed).filter(line::hasInLine).isPresent();
    }
}
