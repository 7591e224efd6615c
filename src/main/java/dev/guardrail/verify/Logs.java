package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the range and the commit with the audit wrote down of runs: logs and notes. Whoever wrote the audit wrote them, so what
 * they say fits at best.
 *
 * @param files the files by their commit
 */
record Logs(List<Log> files) {

    private static final Pattern NOTE = Pattern.compile("(?i).*\\.(?:md|txt|log|out|json)");

    /** So many are looked through at most. */
    private static final int MOST = 60;

    /** In characters. */
    private static final int LONGEST_LINE = 2000;

    /** The notes that the ranges change, audits left out. */
    static Logs of(Ground ground) {
        Set<Log> logs = new LinkedHashSet<>();
        for (Span span : ground.spans()) {
            ground.changed(span).stream()
                    .map(file -> file.path())
                    .filter(path -> NOTE.matcher(path).matches()
                            && !path.toLowerCase(java.util.Locale.ROOT).contains("audit"))
                    .forEach(path -> logs.add(new Log(span.head(), path)));
        }
        return new Logs(new ArrayList<>(logs).subList(0, Math.min(MOST, logs.size())));
    }

    /** A count of tests that passed. */
    static Pattern passed(Value count) {
        return Pattern.compile("(?i).*(?<![\\w.])"
                + count.number().orElseThrow().toPlainString() + "\\**\\s+(?:tests?\\s+)?pass(?:ed|ing)\\b.*");
    }

    /** Tells where a text stands, once. */
    void tell(Claim claim, Pattern wanted, Ground ground, Sightings sightings) {
        for (Log log : files) {
            List<String> lines = ground.lines(log.commit(), log.path()).orElse(List.of());
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() < LONGEST_LINE
                        && wanted.matcher(lines.get(i)).matches()) {
                    sightings.see(
                            claim,
                            "what `" + log.path() + "` at " + Span.shortened(log.commit()) + " says",
                            claim.says(),
                            Bearing.CIRCUMSTANTIAL,
                            Proof.at(Place.line(log.path(), i + 1)));
                    return;
                }
            }
        }
    }

    /** A file of a commit. */
    record Log(String commit, String path) {}
}
