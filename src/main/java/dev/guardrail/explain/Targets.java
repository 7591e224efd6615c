package dev.guardrail.explain;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Judged;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.record.AuditRecord;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Names;
import dev.guardrail.verdict.Audit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a person names: a finding by its id or its start, a gate, a rule, a file or a line of it. */
public final class Targets {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{3,32}(?:\\.\\d{1,6})?");
    private static final Pattern LINE = Pattern.compile("(.+?):(\\d{1,9})(?::\\d{1,9})?");

    /** So many findings are named that a start of an id can mean. */
    private static final int NAMED = 5;

    private final Audit audit;
    private final AuditRecord record;
    private final Catalogue catalogue;

    /** The things of an audit, guardrails that are off among them. */
    public Targets(Judged judged) {
        this.audit = judged.audit();
        this.record = judged.rerun().record();
        this.catalogue = judged.rerun().catalogue();
    }

    /**
     * What a text names.
     *
     * @throws UnusableInputException if nothing has this name, or several findings have it
     */
    public Target find(String name) {
        return gate(name)
                .or(() -> rule(name))
                .or(() -> finding(name))
                .or(() -> place(name))
                .orElseThrow(() -> new UnusableInputException(
                        "`" + name + "` is no finding, gate, rule or file of this audit" + suggestion(name)));
    }

    private Optional<Target> gate(String name) {
        return Arrays.stream(Gate.values())
                .filter(gate -> gate.toString().equals(name))
                .findFirst()
                .map(Target.OfGate::new);
    }

    private Optional<Target> rule(String name) {
        return catalogue.find(name).map(Target.OfRule::new);
    }

    /** An id names one finding, although that of another may begin with it: {@code 6aeb0733} and {@code 6aeb0733.2}. */
    private Optional<Target> finding(String name) {
        if (!ID.matcher(name).matches()) {
            return Optional.empty();
        }
        List<Finding> named = audit.findings().stream()
                .filter(finding -> finding.id().equals(name))
                .toList();
        if (named.isEmpty()) {
            named = audit.findings().stream()
                    .filter(finding -> finding.id().startsWith(name)
                            || finding.fingerprint().value().startsWith(name))
                    .toList();
        }
        if (named.size() > 1) {
            throw new UnusableInputException("`" + name + "` is the start of " + named.size() + " findings: "
                    + named.stream().limit(NAMED).map(Targets::called).collect(Collectors.joining(", "))
                    + (named.size() > NAMED ? ", ..." : ""));
        }
        return named.stream().findFirst().map(Target.OfFinding::new);
    }

    private static String called(Finding finding) {
        return "`" + finding.id() + "` (" + finding.location().place() + ")";
    }

    private Optional<Target> place(String name) {
        Matcher line = LINE.matcher(name);
        boolean hasLine = line.matches();
        String path = (hasLine ? line.group(1) : name).replaceFirst("^\\./", "");
        int number = hasLine ? Integer.parseInt(line.group(2)) : 0;
        return paths().noneMatch(path::equals)
                ? Optional.empty()
                : Optional.of(new Target.OfPlace(number == 0 ? Place.file(path) : Place.line(path, number)));
    }

    /** The files that the audit knows anything of, a path for each thing. */
    private Stream<String> paths() {
        Stream<String> ofFacts = Stream.of(record.head(), record.base())
                .flatMap(side -> side.facts().stream())
                .filter(Located.class::isInstance)
                .map(fact -> ((Located) fact).path());
        return Stream.concat(
                audit.findings().stream()
                        .map(finding -> finding.location().place().path()),
                ofFacts);
    }

    /** Nearest names; no list of all, because there can be thousands. */
    private String suggestion(String name) {
        TreeSet<String> known = new TreeSet<>();
        Arrays.stream(Gate.values()).map(Gate::toString).forEach(known::add);
        known.addAll(catalogue.ids());
        audit.findings().stream().map(Finding::id).forEach(known::add);
        paths().filter(path -> !path.isEmpty()).forEach(known::add);
        return Names.nearest(name, known)
                .map(nearest -> "; did you mean `" + nearest + "`?")
                .orElse("; `guardrail audit -v` lists its findings and gates, `guardrail rules list` the rules");
    }
}
