package dev.guardrail.collect.workflow;

import dev.guardrail.fact.HeadCheckout;
import dev.guardrail.fact.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the steps that fetch the code of a pull request. */
final class HeadCheckouts {

    /** In characters: nobody writes longer lines, and searching them is slow. */
    private static final int LENGTH_LIMIT = 1_000;

    private static final Pattern CHECKOUT = Pattern.compile("(?i)[^/@\\s]+/checkout(-[\\w-]+)?(@.*)?");

    /** Patterns of expressions that name the head of a pull request, with the event that provides them. */
    private static final Map<Pattern, String> NAMES = Map.of(
            Pattern.compile("github\\.(head_ref|event\\.(number|pull_request\\.(head|number|merge)))"),
            "pull_request_target",
            Pattern.compile("github\\.event\\.workflow_run\\.(head|pull)"),
            "workflow_run",
            Pattern.compile("github\\.event\\.issue\\.(number|pull)|outputs\\.[\\w-]*(sha|ref|branch|commit)"),
            "issue_comment",
            Pattern.compile("refs/pull/|\\bpull/|outputs\\.[\\w-]*head"),
            "");

    /** Commands that fetch a named commit, and a command that fetches a pull request whatever its words are. */
    private static final Pattern FETCH =
            Pattern.compile("\\bgit\\b.*\\b(fetch|pull|clone|checkout|switch|worktree|reset|merge)\\b(.*)");

    private static final Pattern PULL_REQUEST = Pattern.compile("\\bgh\\s+pr\\s+checkout\\b");
    private static final Pattern INDEX = Pattern.compile("\\[\\s*'([\\w-]+)'\\s*]");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\{\\s*env\\.(\\w+)\\s*}}|\\$\\{?(\\w+)}?");

    private HeadCheckouts() {}

    /**
     * The checkouts of one step.
     *
     * @param env the variables of the step, with those of the job and of the workflow
     */
    static List<HeadCheckout> of(Step step, Environment env) {
        List<HeadCheckout> found = new ArrayList<>();
        if (CHECKOUT.matcher(step.uses().strip()).matches()) {
            String asked = step.input("ref") + " " + step.input("repository");
            add(found, step, expand(asked, env), step.uses().strip());
        }
        for (String line : step.run()
                .replace("\\\n", " ")
                .lines()
                .filter(l -> l.length() <= LENGTH_LIMIT)
                .toList()) {
            Matcher fetch = FETCH.matcher(line);
            if (PULL_REQUEST.matcher(line).find()) {
                found.add(new HeadCheckout(step.place(), step.job(), step.index(), "", line.strip()));
            } else if (fetch.find()) {
                add(found, step, expand(fetch.group(2), env), line.strip());
            }
        }
        return found;
    }

    private static void add(List<HeadCheckout> found, Step step, String asked, String how) {
        String text = INDEX.matcher(asked).replaceAll(".$1").toLowerCase(Locale.ROOT);
        NAMES.forEach((name, event) -> {
            if (name.matcher(text).find()) {
                found.add(new HeadCheckout(step.place(), step.job(), step.index(), event, how));
            }
        });
    }

    /** The text, with the values of the variables that the file sets. */
    private static String expand(String text, Environment env) {
        return VARIABLE.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(env.get(match.group(1) == null ? match.group(2) : match.group(1))
                                .orElse(match.group())));
    }
}
