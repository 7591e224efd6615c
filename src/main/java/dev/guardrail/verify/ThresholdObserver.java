package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.fact.CoverageGate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for thresholds of coverage in the configuration of both sides, and in scripts that compare coverage with a figure. */
final class ThresholdObserver implements Observer {

    private static final Pattern SCRIPT = Pattern.compile("(?i)(?:.*/)?[^/]*cov[^/]*\\.(?:py|sh|js|mjs|ts|rb|ps1)");
    private static final Pattern COMPARING =
            Pattern.compile("(?i).*(?:percent|pct|cov|thresh|gate|min|line|branch|fail).*");

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.THRESHOLD);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        if (claim.subject().equals("thresholds")) {
            lowered(claim, ground, sightings);
        } else if (claim.says().number().isPresent()) {
            boolean before = claim.subject().endsWith(" before");
            List<String> commits =
                    before ? ground.stated().map(Span::base).stream().toList() : ground.heads();
            for (String head : commits) {
                ground.side(head).gates().forEach(gate -> see(claim, gate, head, ground, sightings));
                scripts(claim, ground, head, sightings);
            }
            sightings.miss(claim, "a threshold of coverage in the configuration of the head");
        } else {
            absent(claim, ground, sightings);
        }
    }

    /** A setting that the audit names by its name is that of its tool alone. */
    private static void see(Claim claim, CoverageGate gate, String head, Ground ground, Sightings sightings) {
        boolean named = claim.subject().equals("fail_under") && gate.tool().equals("coverage.py");
        sightings.see(
                claim,
                "the threshold for " + gate.subject() + " of " + gate.tool() + " at " + Span.shortened(head),
                Value.of(gate.minimum()),
                named ? ground.bearing(head) : Bearing.ALTERNATIVE,
                Proof.at(gate.place()));
    }

    private static void scripts(Claim claim, Ground ground, String head, Sightings sightings) {
        String figure = claim.says().number().orElseThrow().stripTrailingZeros().toPlainString();
        Pattern compared = Pattern.compile(".*(?:[<>]=?|=|:)\\s*" + Pattern.quote(figure) + "(?:\\.0+)?(?![\\d.]).*");
        ground.paths(head).stream()
                .filter(path -> SCRIPT.matcher(path).matches() && !path.contains("test"))
                .limit(10)
                .forEach(path -> {
                    List<String> lines = ground.lines(head, path).orElse(List.of());
                    for (int i = 0; i < lines.size(); i++) {
                        String line = lines.get(i);
                        if (line.length() < 300
                                && compared.matcher(line).matches()
                                && COMPARING.matcher(line).matches()) {
                            sightings.see(
                                    claim,
                                    "what a script compares coverage with",
                                    claim.says(),
                                    Bearing.ALTERNATIVE,
                                    Proof.at(dev.guardrail.fact.Place.line(path, i + 1)));
                            return;
                        }
                    }
                });
    }

    /** Whether anything limits coverage at the head. */
    private static void absent(Claim claim, Ground ground, Sightings sightings) {
        ground.heads().stream().limit(1).forEach(head -> {
            List<CoverageGate> gates = ground.side(head).gates();
            if (gates.isEmpty()) {
                boolean script = ground.paths(head).stream()
                        .anyMatch(path -> SCRIPT.matcher(path).matches());
                sightings.see(
                        claim,
                        "the thresholds of coverage in the configuration",
                        Value.word("none"),
                        script ? Bearing.CIRCUMSTANTIAL : ground.bearing(head),
                        Proof.by("git grep -niE 'fail.under|coverageThreshold' " + Span.shortened(head)));
            }
            gates.forEach(gate -> sightings.see(
                    claim,
                    "the threshold for " + gate.subject() + " of " + gate.tool(),
                    Value.word("at least " + gate.minimum().toPlainString() + " %"),
                    Bearing.ALTERNATIVE,
                    Proof.at(gate.place())));
        });
        sightings.miss(claim, "what enforces the thresholds of the head");
    }

    private static void lowered(Claim claim, Ground ground, Sightings sightings) {
        Optional<Span> span = ground.stated();
        if (span.isEmpty()) {
            sightings.miss(claim, "a range, which the audit does not state");
            return;
        }
        List<CoverageGate> after = ground.side(span.get().head()).gates();
        boolean script = ground.changed(span.get()).stream()
                .anyMatch(file -> SCRIPT.matcher(file.path()).matches());
        Proof all = Proof.by("git diff " + span.get().argument());
        for (CoverageGate gate : ground.side(span.get().base()).gates()) {
            Optional<CoverageGate> now = after.stream()
                    .filter(other ->
                            other.path().equals(gate.path()) && other.identity().equals(gate.identity()))
                    .findFirst();
            if (now.isPresent() && now.get().minimum().compareTo(gate.minimum()) < 0) {
                sightings.see(
                        claim,
                        "the threshold for " + gate.subject() + " of " + gate.tool(),
                        Value.word("lowered from " + gate.minimum().toPlainString() + " % to "
                                + now.get().minimum().toPlainString() + " %"),
                        Bearing.DECISIVE,
                        Proof.at(now.get().place()));
                return;
            } else if (now.isEmpty()) {
                sightings.miss(claim, "where the threshold at " + gate.place() + " of the base is now");
                return;
            }
        }
        sightings.see(
                claim,
                "the thresholds of coverage at base and head",
                Value.word("not lowered"),
                script ? Bearing.CIRCUMSTANTIAL : Bearing.DECISIVE,
                all);
    }
}
