package dev.guardrail.project;

import dev.guardrail.fact.Place;
import dev.guardrail.policy.InlineGuardrail;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Condition;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.rule.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guardrails that a policy states, as files, and what was said of these files, as said of the policy. */
final class InlineRules {

    /** No file of a repository has such a path, because a colon follows each path in a message. */
    private static final String FOLDER = "policy:";

    private static final Pattern PROBLEM = Pattern.compile(
            FOLDER + "/([a-z0-9/-]+)/(?:rule\\.drl|README\\.md):(?:(\\d{1,9}):)?(?:(\\d{1,9}):)? ?(.*)");

    private final SortedMap<String, InlineGuardrail> byId = new TreeMap<>();

    InlineRules(List<InlineGuardrail> stated) {
        stated.forEach(guardrail -> byId.put(guardrail.id(), guardrail));
    }

    SortedMap<String, String> rules() {
        return files("rule.drl", InlineRule::drl);
    }

    SortedMap<String, String> pages() {
        return files("README.md", InlineRule::readme);
    }

    private SortedMap<String, String> files(String name, Function<InlineRule, String> text) {
        SortedMap<String, String> files = new TreeMap<>();
        byId.forEach((id, stated) -> files.put(FOLDER + "/" + id + "/" + name, text.apply(new InlineRule(stated))));
        return files;
    }

    /** What is wrong with constraints that are more than that: they close the parenthesis in which they stand. */
    List<String> problems(RuleIndex index) {
        List<String> problems = new ArrayList<>();
        byId.forEach((id, stated) -> index.catalogue()
                .find(id)
                .filter(guardrail -> guardrail.place().path().startsWith(FOLDER))
                .map(guardrail -> guardrail.source().conditions().stream()
                        .map(Condition::text)
                        .toList())
                .filter(conditions -> !conditions.equals(List.of(new InlineRule(stated).condition())))
                .ifPresent(conditions -> problems.add(stated.where().place()
                        + ": expected constraints over the properties of the fact, with commas between them, and nothing"
                        + " besides")));
        return problems;
    }

    /** An index in which these guardrails stand where the policy states them. */
    RuleIndex placed(RuleIndex index) {
        return new RuleIndex(
                new Catalogue(index.catalogue().all().stream().map(this::placed).toList()),
                index.others(),
                index.claims());
    }

    private Guardrail placed(Guardrail guardrail) {
        InlineGuardrail stated = byId.get(guardrail.id());
        if (stated == null || !guardrail.place().path().startsWith(FOLDER)) {
            return guardrail;
        }
        List<Condition> conditions = guardrail.source().conditions().stream()
                .map(condition -> new Condition(condition.text(), stated.where().place()))
                .toList();
        return guardrail.from(
                new RuleSource(stated.place(), conditions, guardrail.source().types()));
    }

    /** A message about these files, as one about the policy. */
    String placed(String message) {
        return message.lines()
                .map(this::placedLine)
                .reduce((a, b) -> a + "\n" + b)
                .orElse(message);
    }

    private String placedLine(String line) {
        Matcher problem = PROBLEM.matcher(line);
        InlineGuardrail stated = problem.matches() ? byId.get(problem.group(1)) : null;
        return stated == null ? line : place(stated, problem) + ": " + problem.group(4);
    }

    /** Where it stands in the policy: in the constraint or, behind it on the line of the pattern, in the message. */
    private static String place(InlineGuardrail stated, Matcher problem) {
        if (!String.valueOf(InlineRule.PATTERN_LINE).equals(problem.group(2))) {
            return stated.place().toString();
        }
        Place where = stated.where().place();
        int column = problem.group(3) == null ? 1 : Integer.parseInt(problem.group(3));
        int inConstraint = column - new InlineRule(stated).column();
        int length = stated.where().text().length();
        if (inConstraint > length) {
            return (problem.group(4).contains("has no property")
                            ? stated.report().message().place()
                            : where)
                    .toString();
        }
        // In a text of several lines, or with escapes, a column of the rule is none of the policy.
        int written = where.endColumn() - where.column();
        boolean plain = where.column() > 0 && where.line() == where.endLine() && written - length <= 2;
        return plain
                ? where + ":" + (where.column() + (written > length ? 1 : 0) + Math.max(0, inConstraint))
                : where.toString();
    }
}
