package dev.guardrail.rule;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the folder of a rule that judges claims: the metadata in its {@code rule.drl} and the sections of its page. */
public final class ClaimRuleReader {

    /** The section of the page with the words of the claims. */
    private static final String WORDS = "Words";

    /** The fence of a block of regular expressions. */
    private static final String EXPRESSIONS = "regexp";

    private static final Set<String> KNOWN = Set.of("summary", "needs", "wants", "since");
    private static final List<String> OTHER_SECTIONS = List.of("Evidence", "What it does not see");

    private ClaimRuleReader() {}

    /**
     * Reads one rule.
     *
     * @param id its id, the last two segments of the path of its folder
     * @param drl the text of its {@code rule.drl}
     * @param readme the text of its {@code README.md}
     * @param source where its rule is, and what that is made of
     * @param problem what is wrong with a regular expression, as a clause whose subject is the expression
     * @throws UnusableInputException if either lacks something; its message names file, line and what was expected
     */
    public static ClaimRule read(
            String id, String drl, String readme, RuleSource source, Function<String, Optional<String>> problem) {
        String file = source.place().path();
        RuleMetadata metadata = new RuleMetadata(file, drl, id, KNOWN);
        Readme page = new Readme(file.substring(0, file.lastIndexOf('/')) + "/" + RuleFolder.PAGE, readme);
        List<String> words = page.block(WORDS, EXPRESSIONS);
        for (String expression : words) {
            problem.apply(expression).ifPresent(wrong -> {
                throw new UnusableInputException(page.path() + ":" + page.lineOf(WORDS, expression)
                        + ": the regular expression `" + expression + "` " + wrong);
            });
        }
        OTHER_SECTIONS.forEach(page::requireSection);
        return new ClaimRule(
                id,
                metadata.required("summary"),
                metadata.required("since"),
                metadata.choices(Evidence.class, "needs"),
                metadata.get("wants", ""),
                words,
                source);
    }
}
