package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.collect.claim.Passage.Cell;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds how many commits and files a range is said to have. */
final class CountPattern implements ClaimPattern {

    private static final Pattern COMMITS = Pattern.compile(
            "(?<![\\w.#-])(\\d{1,3}(?:,\\d{3})+|\\d+(?=\\s+commits\\b)|1(?=\\s))\\s+commits?\\b(?!\\s+(?:hash|id|message|sha)\\w*)");

    private static final Pattern FILES = Pattern.compile(
            "(?<![\\w.#+-])(\\d{1,3}(?:,\\d{3})+|\\d+)\\s+(?:changed files|files? changed|files? (?:were )?(?:touched|modified and added))\\b"
                    + "|\"files_changed\"\\s*:\\s*(\\d+)"
                    + "|\\bfiles changed[*_:\\s|]+(\\d+)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NEW = Pattern.compile(
            "\"new_(test|documentation|doc|source)_files\"\\s*:\\s*(\\d+)"
                    + "|(?<![\\w.#-])(?<number>\\d+) new (?<kind>test|documentation|doc|source) files?\\b",
            Pattern.CASE_INSENSITIVE);

    /** Other commits and files than those of the range. */
    private static final Pattern OTHER = Pattern.compile(
            "(?i).*(?:\\bscan|leaks?\\b|\\bbehind\\b|\\bahead\\b|\\bper\\b|\\blast \\d|\\bsquash|\\brevert|\\bfix(?:up)? commits|[~≈]\\s*\\d|\\bother\\b|\\bmore\\b|[<>≤≥]).*");

    private static final Pattern TOTAL = Pattern.compile("(?i)[*\\s]*(?:grand )?total(?: changed)?[*\\s]*");

    private static final Pattern FILES_HEADER = Pattern.compile("files?(?: changed| touched)?|# ?(?:of )?files");

    @Override
    public void read(Passage passage, Claims claims) {
        read(passage, claims, COMMITS, ClaimKind.COMMITS);
        read(passage, claims, FILES, ClaimKind.FILES);
        total(passage, claims);
        Matcher added = NEW.matcher(passage.text());
        while (added.find()) {
            boolean json = added.group(1) != null;
            String kind = (json ? added.group(1) : added.group("kind")).toLowerCase(Locale.ROOT);
            String number = json ? added.group(2) : added.group("number");
            String subject = "new " + (kind.startsWith("doc") ? "documentation" : kind);
            claims.add(passage, added.start(), added.end(), ClaimKind.FILES, subject, Numbers.value(number));
        }
    }

    /** The cell of a total below a header of files. */
    private static void total(Passage passage, Claims claims) {
        List<Cell> cells = passage.cells();
        if (passage.kind() != Passage.Kind.ROW
                || !TOTAL.matcher(cells.get(0).text()).matches()) {
            return;
        }
        for (Cell cell : cells) {
            if (FILES_HEADER.matcher(cell.header()).matches() && cell.text().matches("\\**\\d{1,6}\\**")) {
                claims.add(
                        passage,
                        cell.start(),
                        cell.end(),
                        ClaimKind.FILES,
                        "",
                        Numbers.value(cell.text().replace("*", "")));
            }
        }
    }

    private static void read(Passage passage, Claims claims, Pattern pattern, ClaimKind kind) {
        Matcher matcher = pattern.matcher(passage.text());
        while (matcher.find()) {
            int group = 1;
            while (matcher.group(group) == null) {
                group++;
            }
            boolean other = OTHER.matcher(Intentions.sentence(passage.text(), matcher.start(), matcher.end()))
                    .matches();
            // "3 commits — 0fc0737, f0cfa5c" are some that it names.
            other |= kind.equals(ClaimKind.COMMITS)
                    && passage.text().substring(matcher.end()).matches("(?s)[)\\s]*[-–—:(]+\\s*`?[0-9a-f]{7,40}\\b.*");
            if (!other && !Intentions.are(passage, matcher.start(), matcher.end())) {
                claims.add(passage, matcher.start(), matcher.end(), kind, "", Numbers.value(matcher.group(group)));
            }
        }
    }
}
