package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.collect.claim.Passage.Cell;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds how many tests there are said to be. The subject says which: {@code passing}, {@code added}, {@code before},
 * {@code declared}, {@code some} of those, and behind a colon the file or the area.
 */
final class TestsPattern implements ClaimPattern {

    private final Pattern count;
    private final List<String> areas;

    private final Pattern passed;

    private static final Pattern AREA_LIST = Pattern.compile(
            "(?i)(?<![\\w.,#/~-])(?<figure>\\d{1,6})\\s+(?<words>backend|frontend)\\b(?!\\s+(?:tests?|passed|passing))(?=[^|]{0,40}\\b(?:passed|passing|tests?)\\b)");

    private static final Pattern TOTAL = Pattern.compile("(?i)\\((?<figure>\\d{1,6})\\s+total(?<words>)\\)");

    private static final Pattern UP_FROM = Pattern.compile(
            "(?i)\\b(?:up|down|increased|grew|rose) from \\**(?<figure>\\d{1,6})\\b(?!\\s?%|\\.\\d)(?<words>)");

    private static final Pattern ARROW = Pattern.compile(
            "(?i)\\btests?(?: count)?[`*:| ]{1,5}(?<from>\\d{1,6})(?: tests)?\\s*(?:→|->|to)\\s*\\**(?<to>\\d{1,6})\\b(?!\\s?%|\\.\\d)");

    private static final Pattern JSON =
            Pattern.compile("\"(?<key>\\w*tests?(?:_\\w+)?)\"\\s*:\\s*(?<figure>\\d{1,6})\\b(?!\\.)");

    private static final Pattern CONTEXT = Pattern.compile(".*\\btests?\\b.*");
    private final Pattern noCount;
    private final Pattern past;

    private final Pattern added;
    private static final Pattern ADDED_BEHIND = Pattern.compile("\\W{0,3}(?:were |have been |are )?(?:added|new)\\b.*");
    private final Pattern passing;
    private static final Pattern TEST_NAME = Pattern.compile(
            "`?((?:[\\w.-]+/)*(?:test_\\w+|\\w+_test|\\w+\\.(?:test|spec)|\\w+Tests?)(?:\\.\\w{1,4})?)`?.*");
    /** A class of tests, of which a file can have several. */
    private static final Pattern CLASS_BEFORE =
            Pattern.compile(".*(?:\\bclass(?:es)?\\b.{0,25}|\\btest[a-z]{3,}\\w*`?\\s*\\(|\\bdescribe\\b.{0,30})$");

    private final Pattern column;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    TestsPattern(Vocabulary words) {
        this.areas = words.list("tests.areas");
        this.count = words.pattern(
                "(?i)(?<![\\w.,#/~≈-])(?<sign>(?:\\+\\s?)?)(?<figure>\\d{1,3}(?:,\\d{3})+|\\d{1,6})\\**\\s+(?<words>(?:[a-z][\\w-]*\\s+){0,3}?){tests.units}\\b(?!\\s*{tests.others}|\\.\\w|_|-\\w)");
        this.passed = words.pattern(
                "(?i)(?<![\\w.,#/~≈-])(?<figure>\\d{1,3}(?:,\\d{3})+|\\d{1,6})\\**\\s+(?<words>{tests.areas}?)\\s*{tests.passed}\\b");
        this.noCount = words.pattern(".*\\b{tests.no-counts}\\b.*");
        this.past = words.pattern(".*\\b{tests.past}\\W{0,3}$");
        this.added = words.pattern(".*\\b{tests.added}\\b.*");
        this.passing = words.pattern("[\\s,*:)—–-]{0,4}(?:all |are |were |now |still )*{tests.passing}\\b.*");
        this.column = words.pattern("(?:#|no\\.?|number)?\\s*(?:of )?{tests.columns}(?: (?:count|functions))?");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE) {
            json(passage, claims);
            return;
        }
        read(passage, claims, count, "");
        for (Matcher matcher = ARROW.matcher(passage.text()); matcher.find(); ) {
            add(passage, claims, matcher, "before", matcher.group("from"));
            add(passage, claims, matcher, "declared", matcher.group("to"));
        }
        read(passage, claims, passed, "passing");
        read(passage, claims, AREA_LIST, "passing");
        if (CONTEXT.matcher(passage.text().toLowerCase(Locale.ROOT)).matches()) {
            read(passage, claims, TOTAL, "declared");
            read(passage, claims, UP_FROM, "before");
        }
        if (passage.kind() == Passage.Kind.ROW) {
            row(passage, claims);
        }
    }

    private void read(Passage passage, Claims claims, Pattern pattern, String given) {
        for (Matcher matcher = pattern.matcher(passage.text()); matcher.find(); ) {
            String words = matcher.group("words").toLowerCase(Locale.ROOT);
            String before = Around.before(passage, matcher.start(), 30);
            boolean counted = !noCount.matcher(words).matches()
                    && !past.matcher(before).matches()
                    && !before.matches(".*(?:\\d\\s*(?:of|/)|m|\\bfirst|\\blast|\\btop|\\bno)\\s*$");
            if (counted && !Intentions.are(passage, matcher.start(), matcher.end())) {
                String mode = given.isEmpty() ? mode(passage, matcher, words) : given;
                String where = where(passage, matcher, words);
                // "4 tests for errors" of a file are some of its tests.
                boolean some = mode.equals("declared") && isPart(passage, matcher, words);
                claims.add(
                        passage,
                        matcher.start(),
                        matcher.end(),
                        ClaimKind.TESTS,
                        (some ? "some" : mode) + (where.isEmpty() ? "" : ":" + where),
                        Numbers.value(matcher.group("figure")));
            }
        }
    }

    private void json(Passage passage, Claims claims) {
        for (Matcher matcher = JSON.matcher(passage.text()); matcher.find(); ) {
            String key = matcher.group("key").toLowerCase(Locale.ROOT);
            String mode =
                    key.contains("pass") ? "passing" : key.matches(".*(?:add|new|delta).*") ? "added" : "declared";
            if (!key.matches(".*(?:file|fail|skip|suite|flak|remov|delet).*")) {
                add(passage, claims, matcher, mode, matcher.group("figure"));
            }
        }
    }

    private static void add(Passage passage, Claims claims, Matcher matcher, String subject, String figure) {
        claims.add(passage, matcher.start(), matcher.end(), ClaimKind.TESTS, subject, Numbers.value(figure));
    }

    private boolean isPart(Passage passage, Matcher matcher, String words) {
        return CLASS_BEFORE.matcher(Around.before(passage, matcher.start(), 60)).matches()
                || !words.matches("(?:(?:total|unit|integration|contract|smoke|automated|pytest|test)\\s*)*")
                || Around.behind(passage, matcher.end(), 20)
                        .matches("\\s+(?:for|of|on|that|which|covering|with|about|per)\\b.*")
                || count.matcher(passage.text().substring(matcher.end())).find();
    }

    private String mode(Passage passage, Matcher matcher, String words) {
        String behind = Around.behind(passage, matcher.end(), 30);
        if (!matcher.group("sign").isEmpty()
                || Around.before(passage, matcher.start(), 8).matches(".*\\badd(?:s|ed)\\s+")
                || added.matcher(words).matches()
                || ADDED_BEHIND.matcher(behind).matches()) {
            return "added";
        }
        return passing.matcher(behind).matches()
                        || Around.before(passage, matcher.start(), 8).endsWith("all ")
                ? "passing"
                : "declared";
    }

    /** A path beside it; else the area that the words name. */
    private String where(Passage passage, Matcher matcher, String words) {
        List<PathToken> all = PathToken.of(passage.text());
        Optional<Cell> cell = Around.cell(passage, matcher.start());
        List<PathToken> own = all.stream()
                .filter(path -> cell.isPresent()
                        && path.from() >= cell.get().start()
                        && path.to() <= cell.get().end())
                .toList();
        // A path in the cell of the figure is nearer than one in another cell.
        List<PathToken> paths = own.size() == 1 ? own : all;
        Optional<PathToken> before =
                paths.stream().filter(token -> token.to() <= matcher.start()).reduce((one, later) -> later);
        Optional<PathToken> path = before.or(() -> paths.stream()
                .filter(token -> isBehind(passage, matcher, token))
                .findFirst());
        if (path.isPresent()) {
            // A figure beside several paths is that of all of them, in whatever way.
            boolean one = paths.size() == 1 || passage.kind() != Passage.Kind.ROW;
            return one ? path.get().path() : "";
        }
        return area(passage, matcher, words);
    }

    private static boolean isBehind(Passage passage, Matcher matcher, PathToken token) {
        return token.from() >= matcher.end()
                && passage.text().substring(matcher.end(), token.from()).matches("(?i)\\s*(?:in|for|\\()\\s*`?");
    }

    private String area(Passage passage, Matcher matcher, String words) {
        String label = passage.kind() == Passage.Kind.ROW
                ? passage.cells().get(0).text().toLowerCase(Locale.ROOT)
                : Around.before(passage, matcher.start(), 40);
        for (String area : areas) {
            if ((words + " " + label).contains(area)) {
                return area;
            }
        }
        return words.replaceAll("\\b(?:new|added|additional|more|total|passing|automated|static)\\b", "")
                .strip();
    }

    /** {@code | test_eval_scorer | 10 |}. */
    private void row(Passage passage, Claims claims) {
        List<Cell> cells = passage.cells();
        Matcher name = TEST_NAME.matcher(cells.get(0).text());
        if (!name.matches()) {
            return;
        }
        for (Cell cell : cells.subList(1, cells.size())) {
            String figure = cell.text().replace("*", "");
            if (WHOLE.matcher(figure).matches() && column.matcher(cell.header()).matches()) {
                claims.add(
                        passage,
                        cell.start(),
                        cell.end(),
                        ClaimKind.TESTS,
                        "declared:" + name.group(1),
                        Numbers.value(figure));
                return;
            }
        }
    }
}
