package dev.guardrail.fix;

import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.Trusted;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.finding.Finding;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.repair.Pins;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Files as {@code guardrail fix --unsafe} leaves them.
 *
 * @param before the files
 * @param fixed what was repaired, and what was not
 * @param level the level of the policy
 */
record Repaired(SortedMap<String, String> before, Fixed fixed, String level) {

    private static final Auditor AUDITOR = new Auditor();
    private static final Selection ALL = new Selection(new TreeSet<>(), true, false);
    private static final Pins PINS = new Pins() {

        @Override
        public Optional<String> commit(String repository, String ref) {
            return Optional.of(String.format("%040x", Math.abs((long) (repository + "@" + ref).hashCode()) + 1));
        }

        @Override
        public Optional<String> digest(String image) {
            return Optional.of("sha256:" + "0123456789abcdef".repeat(4));
        }
    };

    /** Repairs the files of a repository. */
    static Repaired of(Map<String, String> files, String level) {
        return new Repaired(new TreeMap<>(files), fix(files, level), level);
    }

    private static Fixed fix(Map<String, String> files, String level) {
        Judge judge = judge(files, level);
        return Fixer.fix(judge, new AuditedFiles(judge.change().head()), ALL, PINS);
    }

    private static Judge judge(Map<String, String> files, String level) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        GitRange range = new GitRange("a...b", RangeKind.NAMED, "a".repeat(40), "b".repeat(40), "a".repeat(40));
        Change change = new Change(List.of(range), new FilesSnapshot(Map.of()), new FilesSnapshot(bytes));
        PolicySource policy = new PolicySource("p.yaml", "version: 1\nlevel: " + level + "\n");
        Trusted trusted = new Trusted(policy, change.head(), TrustedSide.HEAD);
        return new Judge(AUDITOR, change, trusted, LocalDate.of(2026, 1, 1), Asked.STANDING);
    }

    /** All files, with those that changed. */
    SortedMap<String, String> after() {
        SortedMap<String, String> after = new TreeMap<>(before);
        fixed.files().forEach(file -> after.put(file.path(), file.after().decoded()));
        return after;
    }

    /** The same once more. */
    Repaired again() {
        return of(after(), level);
    }

    /** What a policy of a level reports of files, by guardrail and path. */
    static SortedMap<String, Integer> findings(Map<String, String> files, String level) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (Finding finding : judge(files, level).findings(Map.of())) {
            counts.merge(finding.rule() + " " + finding.location().place().path(), 1, Integer::sum);
        }
        return counts;
    }

    /** The guardrails that report files more often after the repair. */
    List<String> worse(String asked) {
        SortedMap<String, Integer> were = findings(before, asked);
        return findings(after(), asked).entrySet().stream()
                .filter(count -> count.getValue() > were.getOrDefault(count.getKey(), 0))
                .map(Map.Entry::getKey)
                .toList();
    }
}
