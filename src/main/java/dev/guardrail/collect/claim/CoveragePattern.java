package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Subjects;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Passage.Cell;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds how much of the code tests are said to run. The subject is a path, {@code total}, {@code backend} or
 * {@code frontend}, or what no report tells; {@code before:} in front of it says that the figure is one of the past, and
 * {@code lines:} or {@code uncovered:} that it counts lines.
 */
final class CoveragePattern implements ClaimPattern {

    private static final Pattern PERCENT =
            Pattern.compile("(?<![\\w.,+−–-])(?<about>[~≈]\\s?)?(?<figure>\\d{1,3}(?:\\.\\d{1,4})?)\\s?%(?![\\w+])");

    private static final Pattern OF_LINES = Pattern.compile(
            "(?i)(?<![\\w.,])(?<some>\\d{1,6}) (?:of|/) (?<all>\\d{1,6}) (?:lines|statements)(?: (?:are|were))? (?<un>un)?covered");

    private static final Pattern JSON = Pattern.compile(
            "\"(?<key>[\\w.-]*cov[\\w.-]*)\"\\s*:\\s*\"?(?<figure>\\d{1,3}(?:\\.\\d{1,4})?)%?\"?\\s*,?\\s*(?:}.*)?$",
            Pattern.CASE_INSENSITIVE);

    private final Pattern noFigure;

    private final Pattern named;

    private static final Pattern LIMIT_BEFORE = Pattern.compile(
            ".*(?:[≥≤<>=]|at least|above|below|under|over|exceed(?:s|ed|ing)?|minimum(?: of)?|target\\W{0,4}|vs\\.?|goal\\W{0,4}|limit"
                    + "|margin|by|than|(?:threshold|gate|requirement)s?(?: (?:is|of|at|was|now|still|stays?|stayed|remains?|remained|held|kept|set|enforced|maintained|unchanged|to))*|reach(?:es)?|floor(?: of)?|\\b(?:raise|increase|bring|improve|boost|lift|get)\\b[^.]{0,40} to)\\W{0,3}$");

    private static final Pattern LIMIT_BEHIND = Pattern.compile(
            "[*_`)\\s]*(?:(?:coverage |line |branch )?(?:threshold|gate|required|requirement|minimum|target|goal|floor|limit|margin)"
                    + "|of (?!lines|statements|code|branches)|pass|success|faster|smaller|reduction|increase|drop|more|less|points|confiden).*");

    /** A threshold with what it is for, or a list of thresholds. */
    private static final Pattern THRESHOLD_BEFORE =
            Pattern.compile(".*\\bthresholds?\\b(?: of [\\w ]{1,30}:|[^.;:,|(]{0,80}\\b(?:from|to|at|is|of))\\W{0,3}$");

    private static final Pattern THRESHOLD_BEHIND = Pattern.compile(
            "\\W{0,3}(?:combined|lines?|branch(?:es)?|statements?|functions?|instructions?|methods?) (?:coverage )?of (?:the )?total by\\b.*");
    private static final Pattern PAST_BEFORE =
            Pattern.compile(".*(?:\\bwas|\\bfrom|previously|baseline(?: of)?|\\bin m\\d+|\\bm\\d+|prior)\\W{0,4}$");

    private static final Pattern PAST_BEHIND = Pattern.compile(
            "[*_`)\\s]*(?:\\(?(?:in |at |from )?m\\d+\\b|\\(?baseline|→|->|\\(?before|\\(?previous|to \\d).*");

    private final Pattern pastHeader;

    private final Pattern newCode;

    private static final Pattern TOTAL = Pattern.compile(
            ".*\\b(?:overall|total|global|project|combined|coverage(?: is| at| of| now| remains| stays)?(?:\\W{0,4}|\\W{0,4}~?\\d{1,3}(?:\\.\\d+)?%\\s*(?:→|->|to)\\W*)$).*");

    CoveragePattern(Vocabulary words) {
        this.noFigure = words.pattern(".*{coverage.no-figures}.*");
        this.named = words.pattern(".*\\b{coverage.about}\\b.*");
        this.pastHeader = words.pattern(".*\\b(?:{coverage.past}|m\\d+)\\b.*");
        this.newCode = words.pattern("[^,;.|]{0,16}\\b{coverage.new}\\b.*");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE) {
            json(passage, claims);
            return;
        }
        for (Matcher matcher = OF_LINES.matcher(passage.text()); matcher.find(); ) {
            String subject = subject(passage, matcher.start(), matcher.end());
            boolean covered = matcher.group("un") == null;
            add(
                    passage,
                    claims,
                    matcher,
                    (covered ? "covered:" : "uncovered:") + subject,
                    matcher.group("some"),
                    false);
            add(passage, claims, matcher, "lines:" + subject, matcher.group("all"), false);
        }
        Set<String> subjects = new HashSet<>();
        for (Matcher matcher = PERCENT.matcher(passage.text()); matcher.find(); ) {
            percent(passage, claims, matcher, subjects);
        }
    }

    private void json(Passage passage, Claims claims) {
        for (Matcher matcher = JSON.matcher(passage.text()); matcher.find(); ) {
            String key = matcher.group("key").toLowerCase(java.util.Locale.ROOT);
            if (!noFigure.matcher(key).matches()) {
                add(passage, claims, matcher, area(key), matcher.group("figure"), false);
            }
        }
    }

    private void percent(Passage passage, Claims claims, Matcher matcher, Set<String> subjects) {
        int from = matcher.start();
        int to = matcher.end();
        String before = Around.before(passage, from, 80);
        String behind = Around.behind(passage, to, 60);
        String header = Around.cell(passage, from).map(Cell::header).orElse("");
        boolean about = named.matcher(Around.clause(passage, from, to)).matches()
                || named.matcher(Around.title(passage)).matches() && isListed(passage);
        boolean demanded = Around.clause(passage, from, to).matches(".*\\bdemand(?:s|ed)?\\b.*");
        if (!about
                || demanded
                || LIMIT_BEFORE.matcher(before).matches()
                || LIMIT_BEHIND.matcher(behind).matches()
                || THRESHOLD_BEFORE.matcher(before).matches()
                || THRESHOLD_BEHIND.matcher(behind).matches()
                || Intentions.are(passage, from, to)
                || noFigure.matcher(header).matches()
                        && !pastHeader.matcher(header).matches()) {
            return;
        }
        boolean past = PAST_BEFORE.matcher(before).matches()
                || PAST_BEHIND.matcher(behind).matches()
                || pastHeader.matcher(header).matches() && !isOwn(header, claims);
        String found = (past ? Subjects.BEFORE : "") + subject(passage, from, to);
        // Of two figures for all, the second is one of something else.
        String subject = subjects.add(found) && !newCode.matcher(behind).matches() ? found : "part";
        add(passage, claims, matcher, subject, matcher.group("figure"), matcher.group("about") != null);
    }

    private static boolean isOwn(String header, Claims claims) {
        return claims.audit()
                .milestone()
                .filter(own -> header.toUpperCase(java.util.Locale.ROOT).contains(own))
                .isPresent();
    }

    /** In a section about coverage, rows and items with a label of their own are about it, too. */
    private static boolean isListed(Passage passage) {
        return passage.kind() == Passage.Kind.ROW || passage.kind() == Passage.Kind.ITEM;
    }

    private void add(Passage passage, Claims claims, Matcher matcher, String subject, String figure, boolean about) {
        Value says = Numbers.value(figure);
        claims.add(
                passage,
                matcher.start(),
                matcher.end(),
                ClaimKind.COVERAGE,
                subject,
                about ? new Value("~" + says.text(), says.number()) : says);
    }

    /** The path before or right behind the figure, or what stands for the whole. */
    private static String subject(Passage passage, int from, int to) {
        List<PathToken> paths = PathToken.of(passage.text());
        Optional<PathToken> behind = paths.stream()
                .filter(token -> token.from() >= to
                        && passage.text()
                                .substring(to, token.from())
                                .matches("(?i)\\s*(?:coverage\\s*)?(?:in|on|of|for)\\s*`?"))
                .findFirst();
        Optional<PathToken> before = paths.stream()
                .filter(token -> token.to() <= from && (passage.kind() == Passage.Kind.ROW || from - token.to() < 40))
                .reduce((one, later) -> later);
        return behind.or(() -> before)
                .map(PathToken::path)
                .orElseGet(() -> area(
                        passage.kind() == Passage.Kind.ROW
                                ? passage.cells().get(0).text().toLowerCase(java.util.Locale.ROOT)
                                : Around.before(passage, from, 50)));
    }

    private static String area(String words) {
        if (words.contains("backend") || words.contains("frontend")) {
            return words.contains("backend") ? "backend" : "frontend";
        }
        return TOTAL.matcher(words).matches()
                        || words.matches("\"?(?:code_?)?cov(?:erage)?(?:_?(?:pct|percent|total|line))?")
                ? "total"
                : "part";
    }
}
