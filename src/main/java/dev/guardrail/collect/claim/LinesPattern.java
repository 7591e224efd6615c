package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Subjects;
import dev.guardrail.collect.claim.Passage.Cell;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds how many lines files are said to have, or a range to add and to remove. The subject is a path, a group of files after
 * {@code group:}, or empty for the whole range.
 */
final class LinesPattern implements ClaimPattern {

    private final Pattern lines;
    private final Pattern deletions;
    private final Pattern rough;
    private final Pattern unit;
    private final Pattern linesOf;

    /** A part of lines is measured by coverage. */
    private static final Pattern PART = Pattern.compile(".*\\bof\\s*$");

    private final Pattern added;

    private final Pattern insertions;

    private final Pattern total;
    private final Pattern header;

    private static final Pattern TEST_FILE = Pattern.compile("(?i).*(?:test|spec)[^/]*\\.\\w+");
    /** The lines of a reference, behind which their number can stand. */
    private static final Pattern REFERENCE = Pattern.compile(".*:L?(\\d{1,6})[-–]L?(\\d{1,6})[`*]*\\s*\\(?$");
    /** Added and removed lines in brackets, which need no header. */
    /** What stands before the lines of a whole change: its files, and nothing that says which. */
    private static final Pattern OF_ALL = Pattern.compile(
            "(?i)[\\s*_|:•-]*(?:(?:total|diff(?:stat)?|changes|changed|files changed|size|stats|pr|pull request|delta)[*_:|\\s]+)?\\**\\d+ files?(?: changed)?\\**,?\\s*\\(?");

    private static final Pattern BOTH = Pattern.compile("\\(\\+[\\d,]+ ?/ ?[-−–][\\d,]+\\)");

    LinesPattern(Vocabulary words) {
        this.deletions = words.pattern("{lines.deletions}|{lines.keys-of-removed}");
        this.rough = words.pattern("(?s).*(?:[~≈<>≤≥]|\\b{lines.rough}\\.?)\\s*$");
        this.unit = words.pattern("\\s*{lines.units}\\b");
        this.linesOf = words.pattern("[+−-]?[\\d,]+\\s+(?:{lines.qualities} )?{lines.units} of\\s");
        this.lines = words.pattern(
                "(?<![\\w.#,-])(?<sign>[+~≈−-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)\\s*(?:{lines.qualities}\\s+)?{lines.units}\\b(?!\\s*{lines.others}\\b)");
        this.added = words.pattern(
                "(?<![\\w.,@/-])\\+(\\d{1,3}(?:,\\d{3})+|\\d+)(?:(?:\\s*[/,]\\s*|\\s+)[-−–](\\d{1,3}(?:,\\d{3})+|\\d+))?(?![\\w.,%]|\\s*%|\\s+(?!(?:{lines.units}|{lines.qualities}|{lines.totals}|{lines.insertions})\\b)[A-Za-z])");
        this.insertions = words.pattern(
                "(?i)(?<![\\w.])(\\d{1,3}(?:,\\d{3})+|\\d+)\\s*({lines.insertions}|{lines.deletions})\\b|\"({lines.keys-of-added}|{lines.keys-of-removed})\"\\s*:\\s*(\\d{1,3}(?:,\\d{3})+|\\d+)");
        this.total = words.pattern("(?i).*\\b{lines.totals}\\b.*");
        this.header = words.pattern(".*\\b{lines.columns}\\b.*|.*\\+/[-−].*");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE && !passage.context().info().matches("mermaid|json|text")) {
            return;
        }
        insertions(passage, claims);
        lines(passage, claims);
        if (passage.kind() == Passage.Kind.ROW) {
            row(passage, claims);
        } else {
            added(passage, claims, 0, passage.text().length());
        }
    }

    private void insertions(Passage passage, Claims claims) {
        for (Matcher matcher = insertions.matcher(passage.text()); matcher.find(); ) {
            if (isRough(passage, matcher.start())) {
                continue;
            }
            boolean json = matcher.group(1) == null;
            String what = json ? matcher.group(3) : matcher.group(2);
            String number = json ? matcher.group(4) : matcher.group(1);
            boolean deleted = deletions.matcher(what).matches();
            add(passage, claims, matcher, "", (deleted ? "-" : "+") + number);
        }
    }

    private void lines(Passage passage, Claims claims) {
        for (Matcher matcher = lines.matcher(passage.text()); matcher.find(); ) {
            String sign = matcher.group("sign");
            String before = passage.text().substring(Math.max(0, matcher.start() - 10), matcher.start());
            if (sign.matches("[~≈]")
                    || isRough(passage, matcher.start())
                    || PART.matcher(before).matches()
                    || Intentions.are(passage, matcher.start(), matcher.end())) {
                continue;
            }
            String subject = subject(passage, matcher.start(), matcher.end());
            boolean referred = REFERENCE
                    .matcher(passage.text().substring(Math.max(0, matcher.start() - 100), matcher.start()))
                    .matches();
            if (!referred && !subject.equals(Subjects.GROUP)) {
                add(passage, claims, matcher, subject, sign.replace('−', '-') + matcher.group(2));
            }
        }
    }

    /** Whether a figure is said to be rough, or is a limit. */
    private boolean isRough(Passage passage, int from) {
        String before = passage.text().substring(Math.max(0, from - 20), from).toLowerCase(java.util.Locale.ROOT);
        return rough.matcher(before).matches();
    }

    /** Figures without the word: {@code +74}, {@code +40/-15}. */
    private void added(Passage passage, Claims claims, int from, int to) {
        Matcher matcher = added.matcher(passage.text()).region(from, to).useTransparentBounds(true);
        while (matcher.find()) {
            boolean word = unit.matcher(passage.text().substring(matcher.end())).lookingAt();
            String subject = subject(passage, matcher.start(), matcher.end());
            boolean path = !subject.isEmpty() && !subject.startsWith(Subjects.GROUP);
            boolean both = matcher.group(2) != null;
            // "test_traces.py +13" can be 13 tests, so that no other figure contradicts it.
            boolean tests = !both
                    && passage.kind() != Passage.Kind.ROW
                    && TEST_FILE.matcher(subject).matches();
            if (!word && (path || both || passage.kind() == Passage.Kind.ROW) && !subject.equals(Subjects.GROUP)) {
                add(passage, claims, matcher, tests ? Subjects.GROUP + subject : subject, "+" + matcher.group(1));
                if (both) {
                    add(passage, claims, matcher, subject, "-" + matcher.group(2));
                }
            }
        }
    }

    private void row(Passage passage, Claims claims) {
        for (Cell cell : passage.cells()) {
            if (header.matcher(cell.header()).matches()
                    || BOTH.matcher(cell.text()).find()) {
                added(passage, claims, cell.start(), cell.end());
            }
        }
    }

    private static void add(Passage passage, Claims claims, Matcher matcher, String subject, String signed) {
        claims.add(
                passage,
                matcher.start(),
                matcher.end(),
                ClaimKind.LINES,
                subject,
                new dev.guardrail.claim.Value(
                        signed, Numbers.value(signed.replaceFirst("^[+-]", "")).number()));
    }

    /** What a figure is about: the path before it, else the one right behind it, else a group of files. */
    private String subject(Passage passage, int from, int to) {
        List<PathToken> paths = PathToken.of(passage.text());
        Optional<PathToken> before =
                paths.stream().filter(token -> token.to() <= from).reduce((one, later) -> later);
        if (before.isPresent()
                && (passage.kind() == Passage.Kind.ROW || from - before.get().to() < 60)) {
            return isAlone(passage, before.get(), paths) ? before.get().path() : Subjects.GROUP + joined(paths, from);
        }
        Optional<PathToken> behind = paths.stream()
                .filter(token -> token.from() >= to
                        && passage.text()
                                .substring(to, token.from())
                                .matches("(?i)\\s*(?:in|to|of|for|:|[—–-])?\\s*`?"))
                .findFirst();
        return behind.map(PathToken::path).orElseGet(() -> group(passage, from));
    }

    /** Whether a figure is about one path: no other stands in its cell, or before it in its list. */
    private static boolean isAlone(Passage passage, PathToken token, List<PathToken> paths) {
        boolean listed = passage.kind() == Passage.Kind.ROW
                && passage.cells().stream()
                        .filter(cell -> token.from() >= cell.start() && token.from() < cell.end())
                        .anyMatch(cell -> cell.text().contains(","));
        return !listed
                && paths.stream()
                        .noneMatch(other -> !other.equals(token)
                                && other.to() <= token.from()
                                && passage.text()
                                        .substring(other.to(), token.from())
                                        .matches("[\\s,`*+&]*(?:and)?[\\s,`*+&]*[^|]{0,3}"));
    }

    private static String joined(List<PathToken> paths, int until) {
        return String.join(
                " ",
                paths.stream()
                        .filter(token -> token.to() <= until)
                        .map(PathToken::path)
                        .toList());
    }

    private String group(Passage passage, int from) {
        String label = passage.kind() == Passage.Kind.ROW
                ? passage.cells().get(0).text()
                : passage.text()
                        .substring(
                                Math.max(0, from - 60), Math.min(passage.text().length(), from + 50));
        label = label.replace("*", "").replace("`", "").strip();
        if (OF_ALL.matcher(passage.text().substring(0, from)).matches()) {
            return "";
        }
        if (label.matches("\\d+ (?:more|others?)")) {
            return Subjects.GROUP;
        }
        boolean part = linesOf.matcher(passage.text().substring(from)).lookingAt();
        return !part && total.matcher(label).matches() ? "" : Subjects.GROUP + label;
    }
}
