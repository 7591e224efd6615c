package dev.guardrail.collect.tests.declared;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the handlers in a test make of failures: whether they take one in silence. */
final class Handlers {

    /** Handlers of these catch a failed assertion, or whatever the tested code may throw. */
    private static final Set<String> BROAD =
            Set.of("Exception", "BaseException", "AssertionError", "Throwable", "Error", "AssertionFailedError");

    /** What a handler may call and still says nothing. */
    private static final Set<String> SILENT = Set.of(
            "print",
            "println",
            "printf",
            "log",
            "debug",
            "info",
            "warn",
            "warning",
            "error",
            "trace",
            "exception",
            "printStackTrace",
            "Log",
            "Logf");

    private static final Pattern SPEAKING =
            Pattern.compile("raise|throw|fail|Fail|FailNow|Fatal|Fatalf|Errorf|done|reject|exit");

    private final BodyTokens tokens;
    private final int body;
    /** Which blocks are known to have a handler that catches all and says nothing, or not. */
    private final Map<Integer, Boolean> tried = new HashMap<>();

    /**
     * The handlers of a test.
     *
     * @param body where its body opens; negative where it has none
     */
    Handlers(BodyTokens tokens, int body) {
        this.tokens = tokens;
        this.body = body;
    }

    /** Whether a handler catches what the statement throws, and neither throws nor asserts. */
    boolean isSwallowed(int start, int end) {
        if (isSilentPromise(start, end)) {
            return true;
        }
        int open = tokens.block(start);
        for (int level = 0; level < Blocks.DEEP && open >= 0 && open != body; level++, open = tokens.block(open)) {
            int header = tokens.header(open);
            if (tokens.is(header, "try") && isSilentlyTried(open)
                    || tokens.is(header, "with") && suppresses(header, open)) {
                return true;
            }
        }
        return false;
    }

    /** {@code .catch(() => {})} at the end of a statement. */
    private boolean isSilentPromise(int start, int end) {
        for (int i = start; i < end - 1; i++) {
            if (tokens.is(i, ".") && tokens.is(i + 1, "catch") && tokens.is(i + 2, "(")) {
                int close = tokens.all().closing(i + 2);
                return tokens.is(close - 1, "}") && tokens.is(close - 2, "{");
            }
        }
        return false;
    }

    private boolean suppresses(int header, int open) {
        for (int i = header; i < open; i++) {
            if (tokens.is(i, "suppress") && tokens.is(i + 1, "(")) {
                return hasBroad(i + 1, open);
            }
        }
        return false;
    }

    private boolean hasBroad(int from, int to) {
        for (int i = from; i < to; i++) {
            if (BROAD.contains(tokens.at(i).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean isSilentlyTried(int open) {
        Boolean known = tried.get(open);
        boolean silent = known == null ? hasSilentHandler(open, tokens.all().closing(open) + 1) : known;
        tried.put(open, silent);
        return silent;
    }

    private boolean hasSilentHandler(int tried, int from) {
        int at = from;
        while (tokens.is(at, "except") || tokens.is(at, "catch")) {
            int open = at + 1;
            while (open < tokens.size() && !tokens.is(open, "{")) {
                open = tokens.at(open).depth() > 0 && !tokens.is(at, "except")
                        ? tokens.all().closing(open) + 1
                        : open + 1;
            }
            // A script cannot name what it catches.
            boolean named = false;
            for (int i = at + 1; i < open; i++) {
                named |= Character.isUpperCase(
                        tokens.at(i).text().isEmpty()
                                ? ' '
                                : tokens.at(i).text().charAt(0));
            }
            boolean broad = !named || hasBroad(at, open);
            if (broad && isSilent(open) && !expectsFailure(tried, at, open)) {
                return true;
            }
            at = tokens.all().closing(open) + 1;
        }
        return false;
    }

    /** {@code try { call(); fail(); } catch (Exception expected) {}}. */
    private boolean expectsFailure(int tried, int handler, int open) {
        boolean catchesAssertions = false;
        for (int i = handler; i < open; i++) {
            catchesAssertions |=
                    tokens.is(i, "AssertionError") || tokens.is(i, "Throwable") || tokens.is(i, "BaseException");
        }
        for (int i = tried; i < tokens.all().closing(tried) && !catchesAssertions; i++) {
            if (SPEAKING.matcher(tokens.at(i).text()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a block neither throws nor asserts nor calls anything that may. */
    boolean isSilent(int open) {
        for (int i = open + 1; i < tokens.all().closing(open); i++) {
            String text = tokens.at(i).text();
            boolean called = tokens.at(i).isWord() && tokens.is(i + 1, "(");
            boolean speaks = tokens.at(i).isWord() && SPEAKING.matcher(text).matches();
            if (speaks || tokens.is(i, "assert") || called && !SILENT.contains(text)) {
                return false;
            }
        }
        return true;
    }
}
