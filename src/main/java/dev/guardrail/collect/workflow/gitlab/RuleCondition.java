package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.collect.workflow.pipeline.Answer;
import dev.guardrail.collect.workflow.pipeline.Tokens;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Evaluates the {@code if} of a rule in a situation, as far as it is known. What cannot be read is not known. */
final class RuleCondition {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(&&|\\|\\||==|!=|=~|!~|\\(|\\)|\\$\\{?\\w+}?|\"[^\"]*\"|'[^']*'|/(?:[^/\\\\]++|\\\\.)*+/[a-z]*|null\\b)");

    /** Parentheses in parentheses. */
    private static final int DEEPEST = 100;

    /** Patterns that may take very long: a group that repeats, or many parts that do. */
    private static final Pattern SLOW = Pattern.compile("\\)[*+{]|(?:[*+{].*){4}|\\\\\\d");

    private final Tokens tokens;
    private final Situation situation;
    private final String branch;
    private final Map<String, String> variables;
    private int depth;
    private boolean broken;

    private RuleCondition(String text, Situation situation, String branch, Map<String, String> variables) {
        this.situation = situation;
        this.branch = branch;
        this.variables = variables;
        this.tokens = new Tokens(TOKEN, text);
        broken = !tokens.isWhole();
    }

    static Answer of(String text, Situation situation, String branch, Map<String, String> variables) {
        RuleCondition condition = new RuleCondition(text, situation, branch, variables);
        Answer answer = condition.any();
        return condition.broken || !condition.tokens.isAtEnd() ? Answer.MAYBE : answer;
    }

    /**
     * A value of a comparison.
     *
     * @param variable its name, where it is one
     * @param text its text; none where it is not known
     */
    private record Operand(String variable, Optional<String> text) {}

    private Answer any() {
        Answer answer = all();
        while (tokens.take("||")) {
            answer = answer.or(all());
        }
        return answer;
    }

    private Answer all() {
        Answer answer = one();
        while (tokens.take("&&")) {
            answer = answer.and(one());
        }
        return answer;
    }

    private Answer one() {
        if (tokens.take("(")) {
            depth++;
            broken |= depth > DEEPEST;
            Answer inner = broken ? Answer.MAYBE : any();
            depth--;
            broken |= !tokens.take(")");
            return inner;
        }
        Operand left = operand();
        String operator = tokens.peek();
        if (!operator.matches("==|!=|=~|!~")) {
            return left.text()
                    .map(text -> Answer.of(!text.isEmpty()))
                    .orElse(situation.isSet(left.variable()) ? Answer.YES : Answer.MAYBE);
        }
        tokens.next();
        Operand right = operand();
        Answer same = operator.endsWith("=") ? equal(left, right) : matches(left, right);
        return operator.startsWith("!") ? same.not() : same;
    }

    private Operand operand() {
        String token = tokens.next();
        if (token.isEmpty() || token.matches("[&|=!()].*")) {
            broken = true;
            return new Operand("", Optional.empty());
        }
        if (token.startsWith("$")) {
            String name = token.replaceAll("[${}]", "");
            return new Operand(name, situation.value(name, branch, variables));
        }
        String text =
                token.equals("null") ? "" : token.startsWith("/") ? token : token.substring(1, token.length() - 1);
        return new Operand("", Optional.of(text));
    }

    private Answer equal(Operand left, Operand right) {
        if (left.text().isPresent() && right.text().isPresent()) {
            return Answer.of(left.text().equals(right.text()));
        }
        boolean known = left.text().isPresent();
        Operand open = known ? right : left;
        String other = (known ? left : right).text().orElse("\n");
        return situation.differs(open.variable(), other, branch) || other.isEmpty() && situation.isSet(open.variable())
                ? Answer.NO
                : Answer.MAYBE;
    }

    private Answer matches(Operand left, Operand right) {
        String pattern = right.text().orElse("");
        if (left.text().isEmpty() || !pattern.startsWith("/") || pattern.lastIndexOf('/') < 1) {
            return Answer.MAYBE;
        }
        try {
            int end = pattern.lastIndexOf('/');
            int flags = pattern.substring(end).contains("i") ? Pattern.CASE_INSENSITIVE : 0;
            String text = left.text().get();
            // A pattern of a stranger on a short text.
            return text.length() > 200
                            || pattern.length() > 200
                            || SLOW.matcher(pattern).find()
                    ? Answer.MAYBE
                    : Answer.of(!text.isEmpty()
                            && Pattern.compile(pattern.substring(1, end), flags)
                                    .matcher(text)
                                    .find());
        } catch (PatternSyntaxException e) {
            return Answer.MAYBE;
        }
    }
}
