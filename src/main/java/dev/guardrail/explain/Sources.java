package dev.guardrail.explain;

import dev.guardrail.explain.Quote.Source;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Excerpt;
import dev.guardrail.finding.Finding;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.record.AuditRecord;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleFolders;
import dev.guardrail.rule.RuleIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The texts whose lines explanations quote: those that the record of an audit has, and those that come with Guardrail. */
final class Sources {

    /** The folder of the rules of the verdict. */
    private static final String VERDICT = "rules/verdict/";

    private final AuditRecord record;
    private final Catalogue builtIn = RuleIndex.builtIn().catalogue();
    private final Map<Source, Map<String, List<String>>> read = new EnumMap<>(Source.class);

    /** The texts of a record. */
    Sources(AuditRecord record) {
        this.record = record;
    }

    /** A finding with its line, which the finding has itself. */
    static Claim.OfFinding finding(Finding finding, int alike) {
        Source source = finding.location().ofBase() ? Source.BASE : Source.HEAD;
        List<String> lines = finding.excerpt().lines();
        return new Claim.OfFinding(
                finding, new Quote(finding.location().place(), source, lines.isEmpty() ? "" : lines.get(0)), alike);
    }

    /** Missing evidence with the line where reading stopped. */
    Claim.OfGap gap(Gap gap) {
        return new Claim.OfGap(gap, quote(gap.isOfBase() ? Source.BASE : Source.HEAD, gap.place()));
    }

    /** The line at a place. */
    Quote quote(Source source, Place place) {
        String line = place.isFile() ? "" : Excerpt.line(lines(source, place.path()), place);
        return new Quote(place, source, line);
    }

    private List<String> lines(Source source, String path) {
        return read.computeIfAbsent(source, any -> new TreeMap<>()).computeIfAbsent(path, file -> read(source, file));
    }

    private List<String> read(Source source, String path) {
        return switch (source) {
            case BASE -> record.base().lines(path);
            case HEAD -> record.head().lines(path);
            case POLICY -> policy(path);
            case RULE -> rule(path);
        };
    }

    /** What no policy sets is a default, and stands in a policy that comes with Guardrail. */
    private List<String> policy(String path) {
        String text = record.judges().policy().texts().get(path);
        return text != null
                ? text.lines().toList()
                : PolicySource.SHIPPED.stream()
                        .map(PolicySource::shipped)
                        .filter(policy -> policy.name().equals(path))
                        .flatMap(policy -> policy.content().lines())
                        .toList();
    }

    /** A rule is in a folder, or stated in a policy. */
    private List<String> rule(String path) {
        String[] names = path.split("/", -1);
        String id = names.length < 3 ? "" : names[names.length - 3] + "/" + names[names.length - 2];
        if (builtIn.find(id).isPresent()) {
            byte[] file = RuleFolders.builtIn(builtIn, id).files().getOrDefault(names[names.length - 1], new byte[0]);
            return new String(file, StandardCharsets.UTF_8).lines().toList();
        }
        if (path.startsWith(VERDICT)) {
            return resource(path);
        }
        String text = record.judges().files().get(path);
        return text == null ? policy(path) : text.lines().toList();
    }

    private static List<String> resource(String path) {
        try (InputStream file = Sources.class.getResourceAsStream("/" + path)) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
