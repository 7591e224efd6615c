package dev.guardrail.report.fix;

import dev.guardrail.finding.Finding;
import dev.guardrail.fix.Fixed;
import dev.guardrail.fix.Fixed.ChangedText;
import dev.guardrail.fix.Fixed.Left;
import dev.guardrail.report.Printable;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was repaired, or would be, for people. */
public final class FixText {

    private FixText() {}

    /** The diff of all files. */
    public static String diff(Fixed fixed) {
        StringBuilder text = new StringBuilder();
        fixed.files().forEach(file -> text.append(UnifiedDiff.of(file)));
        return text.toString();
    }

    /** The repaired findings, by file. */
    public static String list(Fixed fixed) {
        StringBuilder text = new StringBuilder();
        for (ChangedText file : fixed.files()) {
            text.append(Printable.of(file.path())).append('\n');
            fixed.repaired().stream()
                    .filter(finding -> finding.location().place().path().equals(file.path()))
                    .forEach(finding ->
                            text.append("  ").append(repaired(finding)).append('\n'));
        }
        return text.toString();
    }

    private static String repaired(Finding finding) {
        return finding.location().place().line() + ": " + finding.rule() + ": " + Printable.of(finding.message());
    }

    /**
     * How much was repaired, and what was not, a line each.
     *
     * @param written whether the files are written
     */
    public static List<String> summary(Fixed fixed, boolean written) {
        List<String> lines = new ArrayList<>();
        int count = fixed.repaired().size();
        lines.add(
                count == 0
                        ? "nothing to repair" + (fixed.left().isEmpty() ? "" : " by safe repairs")
                        : Count.of(count, "finding")
                                + (written ? " repaired in " : " can be repaired in ")
                                + Count.of(fixed.files().size(), "file"));
        fixed.by().forEach(by -> lines.add("what actions need of the token: by " + by));
        lines(fixed, false).forEach(line -> lines.add("not repaired: " + line));
        List<String> unsafe = lines(fixed, true);
        if (!unsafe.isEmpty()) {
            long more = fixed.left().stream().filter(Left::unsafe).count();
            lines.add(Count.of(more, "finding") + " more with `--unsafe`:");
            unsafe.forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    /** One line for all findings of a guardrail that stay for the same reason. */
    private static List<String> lines(Fixed fixed, boolean unsafe) {
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        fixed.left().stream()
                .filter(left -> left.unsafe() == unsafe)
                .forEach(left -> alike.computeIfAbsent(
                                left.finding().rule() + ": " + left.reason(), key -> new ArrayList<>())
                        .add(left.finding()));
        List<String> lines = new ArrayList<>();
        alike.forEach((why, findings) ->
                lines.add(Printable.of(findings.get(0).location().place() + more(findings) + ": " + why)));
        return lines;
    }

    private static String more(List<Finding> findings) {
        return findings.size() == 1 ? "" : " and " + Count.of(findings.size() - 1L, "other place");
    }
}
