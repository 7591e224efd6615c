package dev.guardrail.audit;

import dev.guardrail.fact.DeferredItem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exit criterion that a guardrail can check: {@code `coverage/total-below-threshold` is quiet}, everywhere or at a path.
 *
 * @param rule the guardrail
 * @param path the file in which it is to find nothing; empty for all files
 */
record ExitCheck(String rule, String path) {

    private static final Pattern FORM =
            Pattern.compile("`?([\\w-]+/[\\w-]+)`? is quiet(?: (?:at|in) `?([^`]+?)`?)?\\.?");

    /**
     * The check of an item that is no finding; empty where its criterion has another form. What an audit written by hand says
     * is no criterion of ours.
     */
    static Optional<ExitCheck> of(DeferredItem item) {
        Matcher matcher = FORM.matcher(item.exit());
        return item.rule().isEmpty() && !item.claimed() && matcher.matches()
                ? Optional.of(new ExitCheck(
                        matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse("")))
                : Optional.empty();
    }

    /** The guardrail, as messages name it. */
    String name() {
        return "`" + rule + "`, which its exit criterion names,";
    }
}
