package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.braces.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the numbers by which the comparisons of a test are less than exact. */
final class Tolerances {

    /** Parameters of which a larger value lets more pass. */
    private static final Set<String> NAMED = Set.of(
            "rel",
            "abs",
            "rel_tol",
            "abs_tol",
            "rtol",
            "atol",
            "delta",
            "epsilon",
            "eps",
            "tol",
            "tolerance",
            "max_relative",
            "margin");

    /** Parameters of which a smaller value lets more pass. */
    private static final Set<String> DIGITS = Set.of("places", "decimal", "significant", "numDigits", "precision");

    /** Functions, and which of their arguments a larger value of which lets more pass. */
    private static final Map<String, Integer> POSITIONS = Map.ofEntries(
            Map.entry("approx", 1),
            Map.entry("assert_allclose", 2),
            Map.entry("closeTo", 1),
            Map.entry("approximately", 1),
            Map.entry("within", 0),
            Map.entry("offset", 0),
            Map.entry("withPercentage", 0),
            Map.entry("withinPercentage", 0),
            Map.entry("byLessThan", 0),
            Map.entry("isWithin", 0),
            Map.entry("assertEquals", 2),
            Map.entry("InDelta", 3),
            Map.entry("InDeltaf", 3),
            Map.entry("InEpsilon", 3),
            Map.entry("InEpsilonf", 3),
            Map.entry("EqualWithinAbs", 2),
            Map.entry("EqualWithinRel", 2),
            Map.entry("toBeLessThan", 0),
            Map.entry("toBeLessThanOrEqual", 0),
            Map.entry("isLessThan", 0),
            Map.entry("isLessThanOrEqualTo", 0),
            Map.entry("assertLess", 1),
            Map.entry("assertLessEqual", 1));

    /** The same of a smaller value. */
    private static final Map<String, Integer> LESS = Map.of(
            "assertAlmostEqual", 2,
            "assertAlmostEquals", 2,
            "assert_almost_equal", 2,
            "assert_approx_equal", 2,
            "toBeCloseTo", 1,
            "toBeGreaterThan", 0,
            "toBeGreaterThanOrEqual", 0,
            "isGreaterThan", 0,
            "isGreaterThanOrEqualTo", 0,
            "assertGreater", 1);

    /** Functions that are not exact even without an argument that says so. */
    private static final Set<String> WITH_DEFAULT = Set.of(
            "approx",
            "isclose",
            "allclose",
            "assert_allclose",
            "assertAlmostEqual",
            "assert_almost_equal",
            "toBeCloseTo");

    /** How long something took is no result. */
    private static final Pattern TIME = Pattern.compile(
            "(?i).*(?:time|elapsed|duration|second|milli|nano|latency|took|perf|speed|memory|timeout|deadline|ms|benchmark).*");

    /** So many of one test are looked at. */
    private static final int MOST = 300;

    private final BodyTokens tokens;
    private final BitSet exactness = new BitSet();
    private final List<Draft> found = new ArrayList<>();

    private record Draft(int at, String name, BigDecimal value, boolean lessIsLooser) {}

    private Tolerances(BodyTokens tokens) {
        this.tokens = tokens;
    }

    static List<Tolerance> of(BodyTokens tokens) {
        Tolerances reader = new Tolerances(tokens);
        for (int i = 0; i < tokens.size() && reader.found.size() < MOST; i++) {
            reader.token(i);
        }
        return reader.tolerances();
    }

    private void token(int i) {
        String text = tokens.at(i).text();
        if (!tokens.at(i).isWord()) {
            comparison(i);
        } else if ((NAMED.contains(text) || DIGITS.contains(text)) && isArgument(i)) {
            add(i, i + 2, text, DIGITS.contains(text));
        } else if (tokens.is(i + 1, "(")) {
            int position = LESS.getOrDefault(text, POSITIONS.getOrDefault(text, -1));
            boolean ofMethod = text.startsWith("In") && position == 3 && !tokens.is(i + 2, "t");
            argument(i, ofMethod ? 2 : position, LESS.containsKey(text));
            if (WITH_DEFAULT.contains(text)) {
                found.add(new Draft(i, "", BigDecimal.ZERO, false));
            }
        }
    }

    private boolean isArgument(int i) {
        boolean first = tokens.is(i - 1, ",") || tokens.is(i - 1, "(") || tokens.is(i - 1, "{");
        return first && (tokens.is(i + 1, "=") || tokens.is(i + 1, ":"));
    }

    /** The number at a position of the arguments, if nothing else is there. */
    private void argument(int name, int position, boolean lessIsLooser) {
        int close = tokens.all().closing(name + 1);
        int left = position;
        for (int at = name + 2; position >= 0 && at < close; at = next(at)) {
            if (left == 0) {
                add(position == 0 ? at : at - 1, at, tokens.at(name).text(), lessIsLooser);
                return;
            }
            left -= tokens.is(at, ",") ? 1 : 0;
        }
    }

    private int next(int at) {
        return tokens.at(at).depth() > 0 ? tokens.all().closing(at) + 1 : at + 1;
    }

    /** {@code abs(a - b) < 0.1}, and in an {@code assert} any bound. */
    private void comparison(int i) {
        String sign = tokens.at(i).text();
        boolean lower = sign.equals(">") || sign.equals(">=");
        boolean upper = sign.equals("<") || sign.equals("<=");
        if (!lower && !upper || tokens.is(i - 1, "=") || tokens.is(i - 1, "-")) {
            return;
        }
        int number = tokens.is(i + 1, "=") ? i + 2 : i + 1;
        int open = tokens.opening(i - 1);
        boolean difference = tokens.at(open - 1).text().matches("f?abs|Abs")
                || tokens.is(i - 1, ")") && tokens.is(i - 2, "(") && tokens.is(i - 3, "abs");
        if (difference) {
            add(number, number, "abs", false);
        } else if (tokens.is(start(i), "assert")) {
            add(number, number, lower ? ">" : "<", lower);
        }
    }

    private void add(int from, int at, String name, boolean lessIsLooser) {
        int end = numberEnd(at);
        boolean alone = end > at
                && (tokens.at(end).depth() < 0
                        || tokens.is(end, ",")
                        || tokens.is(end, ";")
                        || tokens.is(end, "{")
                        || isNextLine(end));
        if (!alone) {
            return;
        }
        number(at, end).ifPresent(value -> {
            exactness.set(from, end);
            found.add(new Draft(at, name, value, lessIsLooser));
        });
    }

    private boolean isNextLine(int at) {
        return at >= tokens.size() || tokens.at(at).line() > tokens.at(at - 1).line();
    }

    /** Lexers differ in whether a point and an exponent are part of a number. */
    private int numberEnd(int at) {
        if (!isDigits(at)) {
            return at;
        }
        int end = at + 1;
        if (tokens.is(end, ".") && isDigits(end + 1)) {
            end += 2;
        }
        String last = tokens.at(end - 1).text();
        boolean exponent = (last.endsWith("e") || last.endsWith("E")) && (tokens.is(end, "-") || tokens.is(end, "+"));
        return exponent && isDigits(end + 1) ? end + 2 : end;
    }

    private boolean isDigits(int at) {
        Token token = tokens.at(at);
        return token.isWord() && Character.isDigit(token.text().charAt(0));
    }

    private Optional<BigDecimal> number(int from, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < end; i++) {
            text.append(tokens.at(i).text());
        }
        String plain = text.toString().replace("_", "").replaceFirst("[fFdDlLn]$", "");
        boolean readable = plain.matches("[0-9]{1,30}(?:\\.[0-9]{0,30})?(?:[eE][-+]?[0-9]{1,3})?");
        return readable ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** Where the statement around a place starts. */
    private int start(int at) {
        int from = at;
        for (int around = tokens.all().around(at);
                around >= 0 && !tokens.is(around, "{");
                around = tokens.all().around(around)) {
            from = around;
        }
        while (from > 0 && !isBoundary(from - 1) && !isLineStart(from)) {
            int open = tokens.opening(from - 1);
            from = open >= 0 ? open : from - 1;
        }
        return from;
    }

    private boolean isBoundary(int at) {
        return tokens.is(at, ";") || tokens.is(at, "{") || tokens.is(at, "}");
    }

    private boolean isLineStart(int at) {
        return tokens.at(at - 1).line() < tokens.at(at).line() && !tokens.is(at, ".") && !tokens.is(at - 1, ".");
    }

    private int end(int start) {
        int at = start;
        while (at < tokens.size() && !isBoundary(at) && (at == start || !isLineStart(at))) {
            at = next(at);
        }
        return Math.min(at, tokens.size());
    }

    private List<Tolerance> tolerances() {
        List<Tolerance> list = new ArrayList<>();
        for (Draft draft : found) {
            int start = start(draft.at());
            int end = end(start);
            String text = tokens.text(start, end);
            if (!TIME.matcher(text).matches()) {
                list.add(new Tolerance(
                        tokens.at(draft.at()).line(),
                        hash(start, end),
                        draft.name(),
                        draft.value(),
                        draft.lessIsLooser()));
            }
        }
        return list;
    }

    private int hash(int start, int end) {
        int hash = 1;
        for (int i = start; i < end; i++) {
            boolean comma = tokens.is(i, ",") && exactness.get(i + 1);
            if (!exactness.get(i) && !comma) {
                hash = 31 * hash + tokens.at(i).text().hashCode();
            }
        }
        return hash;
    }
}
