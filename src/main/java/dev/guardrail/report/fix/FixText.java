package dev.guardrail.report.fix;

import dev.guardrail.finding.Finding;
import dev.guardrail.fix.Fixed;
import dev.guardrail.fix.Fixed.ChangedText;
import dev.guardrail.fix.Fixed.Left;
import dev.guardrail.report.Printable;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.List;

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
        fixed.left().stream().filter(left -> !left.unsafe()).forEach(left -> lines.add("not repaired: " + left(left)));
        List<Left> unsafe = fixed.left().stream().filter(Left::unsafe).toList();
        if (!unsafe.isEmpty()) {
            lines.add(Count.of(unsafe.size(), "finding") + " more with `--unsafe`:");
            unsafe.forEach(left -> lines.add("  " + left(left)));
        }
        return lines;
    }

    private static String left(Left left) {
        return Printable.of(
                left.finding().location().place() + ": " + left.finding().rule() + ": " + left.reason());
    }
}
