package dev.guardrail.report.figure;

import dev.guardrail.fact.Boundary;
import dev.guardrail.fact.BoundedFile;
import dev.guardrail.fact.Call;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Import;
import dev.guardrail.finding.Finding;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One boundary of the policy, and what came of each thing that it forbids.
 *
 * @param boundary the boundary
 * @param files the paths of its files at the head that were read, sorted
 * @param changed those of them that the range touches, sorted
 * @param checks a check for each module, then for each call, in the order of the policy
 */
public record BoundaryChecks(Boundary boundary, List<String> files, List<String> changed, List<Check> checks) {

    /**
     * What one part of a boundary forbids.
     *
     * @param name the module or the call
     * @param selected whether the policy selects the guardrail that looks for it
     * @param findings the findings of the head about it
     */
    public record Check(String name, boolean selected, List<Finding> findings) {

        public List<Finding> in(String path) {
            return findings.stream()
                    .filter(finding -> finding.location().place().path().equals(path))
                    .toList();
        }
    }

    /** Those of an audit, in the order of the policy. */
    public static List<BoundaryChecks> of(Audit audit) {
        List<BoundedFile> files = audit.shown().all(BoundedFile.class);
        return audit.policy().boundaries().stream()
                .map(boundary -> of(
                        boundary,
                        files.stream()
                                .filter(file -> file.boundary().equals(boundary.place()))
                                .toList(),
                        audit))
                .toList();
    }

    private static BoundaryChecks of(Boundary boundary, List<BoundedFile> files, Audit audit) {
        List<Check> checks = new ArrayList<>();
        for (String module : boundary.modules()) {
            Boundary one = part(boundary, List.of(module), List.of());
            checks.add(check(module, "imports/forbidden-import", one, audit));
        }
        for (String call : boundary.calls()) {
            Boundary one = part(boundary, List.of(), List.of(call));
            checks.add(check(call, "imports/forbidden-call", one, audit));
        }
        return new BoundaryChecks(
                boundary,
                files.stream().map(BoundedFile::path).sorted().toList(),
                files.stream()
                        .filter(BoundedFile::changed)
                        .map(BoundedFile::path)
                        .sorted()
                        .toList(),
                checks);
    }

    private static Boundary part(Boundary boundary, List<String> modules, List<String> calls) {
        return new Boundary(boundary.place(), modules, calls, boundary.in(), boundary.except(), boundary.because());
    }

    private static Check check(String name, String rule, Boundary part, Audit audit) {
        List<Finding> findings = audit.findings().stream()
                .filter(finding -> finding.stands() && finding.rule().equals(rule))
                .filter(finding -> isAbout(finding, part))
                .toList();
        return new Check(name, audit.policy().selected().contains(rule), findings);
    }

    private static boolean isAbout(Finding finding, Boundary part) {
        return finding.derivation().stream()
                .anyMatch(way -> premises(way.facts(), Boundary.class)
                                .anyMatch(boundary -> boundary.place().equals(part.place()))
                        && (premises(way.facts(), Import.class)
                                        .anyMatch(statement ->
                                                !part.forbiddenIn(statement).isEmpty())
                                || premises(way.facts(), Call.class).anyMatch(part::forbids)));
    }

    private static <T extends Fact> Stream<T> premises(List<Fact> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }
}
