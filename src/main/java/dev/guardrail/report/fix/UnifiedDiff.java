package dev.guardrail.report.fix;

import dev.guardrail.fix.Fixed.ChangedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The difference of two texts as {@code git diff} prints it, and {@code git apply} takes it. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;

    /** A line with its end. */
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();

    /** A line of the diff: its sign, and how many lines of either side are before it. */
    private record Line(char sign, String text, int before, int after) {}

    private UnifiedDiff(String before, String after) {
        this.before = lines(before);
        this.after = lines(after);
    }

    static String of(ChangedText file) {
        UnifiedDiff diff = new UnifiedDiff(file.before().decoded(), file.after().decoded());
        diff.compare();
        String name = file.path();
        return "diff --git a/" + name + " b/" + name + "\n--- a/" + name + "\n+++ b/" + name + "\n" + diff.hunks();
    }

    private static List<String> lines(String text) {
        return LINE.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The longest common lines; what both have at their start and their end needs no search. */
    private void compare() {
        int start = 0;
        int most = Math.min(before.size(), after.size());
        while (start < most && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        for (int i = 0; i < start; i++) {
            lines.add(new Line(' ', before.get(i), i, i));
        }
        middle(start, before.size() - end, after.size() - end);
        for (int i = 0; i < end; i++) {
            int from = before.size() - end + i;
            lines.add(new Line(' ', before.get(from), from, after.size() - end + i));
        }
    }

    private void middle(int start, int beforeEnd, int afterEnd) {
        int[][] common = new int[beforeEnd - start + 1][afterEnd - start + 1];
        for (int i = beforeEnd - 1; i >= start; i--) {
            for (int j = afterEnd - 1; j >= start; j--) {
                common[i - start][j - start] = before.get(i).equals(after.get(j))
                        ? common[i - start + 1][j - start + 1] + 1
                        : Math.max(common[i - start + 1][j - start], common[i - start][j - start + 1]);
            }
        }
        int i = start;
        int j = start;
        while (i < beforeEnd || j < afterEnd) {
            if (i < beforeEnd && j < afterEnd && before.get(i).equals(after.get(j))) {
                lines.add(new Line(' ', before.get(i), i++, j++));
            } else if (i < beforeEnd
                    && (j == afterEnd || common[i - start + 1][j - start] >= common[i - start][j - start + 1])) {
                lines.add(new Line('-', before.get(i), i++, j));
            } else {
                lines.add(new Line('+', after.get(j), i, j++));
            }
        }
    }

    private String hunks() {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).sign() == ' ') {
                at++;
                continue;
            }
            int first = Math.max(0, at - CONTEXT);
            int last = at;
            for (int i = at; i < lines.size() && i <= last + 2 * CONTEXT; i++) {
                last = lines.get(i).sign() == ' ' ? last : i;
            }
            int end = Math.min(lines.size(), last + CONTEXT + 1);
            hunk(lines.subList(first, end), text);
            at = end;
        }
        return text.toString();
    }

    private static void hunk(List<Line> hunk, StringBuilder text) {
        long removed = hunk.stream().filter(line -> line.sign() != '+').count();
        long added = hunk.stream().filter(line -> line.sign() != '-').count();
        text.append("@@ -")
                .append(range(hunk.get(0).before(), removed))
                .append(" +")
                .append(range(hunk.get(0).after(), added))
                .append(" @@\n");
        hunk.forEach(line -> text.append(line.sign())
                .append(line.text())
                .append(line.text().endsWith("\n") ? "" : "\n\\ No newline at end of file\n"));
    }

    private static String range(int before, long count) {
        long start = count == 0 ? before : before + 1L;
        return count == 1 ? String.valueOf(start) : start + "," + count;
    }
}
