package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.collect.claim.Passage.Cell;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds how many commits and files a range is said to have. */
final class CountPattern implements ClaimPattern {

    private final Pattern commits;

    private final Pattern files;

    private final Pattern fresh;

    /** Other commits and files than those of the range. */
    private final Pattern others;

    private final Pattern total;

    private final Pattern filesHeader;

    CountPattern(Vocabulary words) {
        this.commits = words.pattern(
                "(?<![\\w.#-])(\\d{1,3}(?:,\\d{3})+|\\d+(?=\\s+{commits.many}\\b)|1(?=\\s))\\s+(?:{commits.many}|{commits.one})\\b(?!\\s+(?:hash|id|message|sha)\\w*)");
        this.files = words.pattern(
                "(?i)(?<![\\w.#+-])(\\d{1,3}(?:,\\d{3})+|\\d+)\\s+{files.units}\\b|\"{files.keys}\"\\s*:\\s*(\\d+)|\\b{files.labels}[*_:\\s|]+(\\d+)\\b"
                        // "4 files (+12 −1)" as the size of a pull request
                        + "|(?<![\\w.#+-])(\\d+) files?(?=\\**,? \\(\\+[\\d,]+\\s*[/, ]?\\s*[-−–]\\d)");
        this.fresh = words.pattern(
                "(?i)\"new_({files.new})_files\"\\s*:\\s*(\\d+)|(?<![\\w.#-])(?<number>\\d+) new (?<kind>{files.new}) files?\\b");
        this.others = words.pattern("(?i).*(?:\\b{commits.others}\\b|\\blast \\d|[~≈]\\s*\\d|[<>≤≥]).*");
        this.total = words.pattern("(?i)[*\\s]*{files.totals}[*\\s]*");
        this.filesHeader = words.pattern("{files.columns}");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        read(passage, claims, commits, ClaimKind.COMMITS);
        read(passage, claims, files, ClaimKind.FILES);
        total(passage, claims);
        Matcher added = fresh.matcher(passage.text());
        while (added.find()) {
            boolean json = added.group(1) != null;
            String kind = (json ? added.group(1) : added.group("kind")).toLowerCase(Locale.ROOT);
            String number = json ? added.group(2) : added.group("number");
            String subject = "new " + (kind.startsWith("doc") ? "documentation" : kind);
            claims.add(passage, added.start(), added.end(), ClaimKind.FILES, subject, Numbers.value(number));
        }
    }

    /** The cell of a total below a header of files. */
    private void total(Passage passage, Claims claims) {
        List<Cell> cells = passage.cells();
        if (passage.kind() != Passage.Kind.ROW
                || !total.matcher(cells.get(0).text()).matches()) {
            return;
        }
        for (Cell cell : cells) {
            if (filesHeader.matcher(cell.header()).matches() && cell.text().matches("\\**\\d{1,6}\\**")) {
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

    private void read(Passage passage, Claims claims, Pattern pattern, ClaimKind kind) {
        Matcher matcher = pattern.matcher(passage.text());
        while (matcher.find()) {
            int group = 1;
            while (matcher.group(group) == null) {
                group++;
            }
            boolean other = others.matcher(Intentions.sentence(passage.text(), matcher.start(), matcher.end()))
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
