package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.workflow.pipeline.Answer;
import dev.guardrail.collect.workflow.pipeline.Tokens;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Truth;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a job or a step runs, as far as it is known.
 *
 * @param runs whether it runs where nothing has failed
 * @param guards the conditions that only a run decides; where it never runs, the one that says so
 * @param place where the condition is
 * @param isCut whether there are more conditions than are compared
 */
record Conditions(Answer runs, List<String> guards, Place place, boolean isCut) {

    /** One of two ways to write the same. */
    private static final Pattern NAMED = Pattern.compile("\\bvariables\\.(\\w[\\w.]*)");

    /** As many conditions as are compared of one job: those of all that it waits for can be thousands. */
    private static final int MOST = 100;

    Conditions {
        guards = List.copyOf(guards);
    }

    static Conditions of(YamlNode node, Scope scope) {
        List<String> guards = new ArrayList<>();
        String only = node.text(Expansion.GUARD);
        if (!only.isEmpty()) {
            guards.addAll(List.of(only.split(" && ", -1)));
        }
        if (node.text("enabled").equalsIgnoreCase("false")) {
            return new Conditions(
                    Answer.NO,
                    List.of("enabled: false"),
                    node.get("enabled").orElse(node).place(),
                    false);
        }
        Optional<YamlNode> condition = node.get("condition");
        String text = condition.map(YamlNode::text).orElse("").strip().replaceAll("\\s+", " ");
        Place place = condition.orElse(node).place();
        for (String part : parts(text)) {
            Optional<YamlNode> value = scope.evaluate(part);
            if (value.isEmpty()) {
                guards.add("condition: " + NAMED.matcher(part).replaceAll("variables['$1']"));
            } else if (!Values.isTrue(value.get())) {
                return new Conditions(Answer.NO, List.of("condition: " + text), place, false);
            }
        }
        return new Conditions(guards.isEmpty() ? Answer.YES : Answer.MAYBE, guards, place, false);
    }

    /** The conditions that all have to hold. */
    private static List<String> parts(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.length() > Tokens.LONGEST || !text.matches("(?i)and\\s*\\(.*\\)")) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = text.indexOf('(') + 1;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            if (!quoted && (c == ',' || c == ')') && depth == 0) {
                parts.addAll(parts(text.substring(start, i).strip()));
                start = i + 1;
                if (c == ')' && i < text.length() - 1) {
                    return List.of(text);
                }
            }
            depth += quoted ? 0 : c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return parts;
    }

    /** This in a stage, or after what it waits for, which may not run. */
    Conditions within(Conditions stage) {
        if (stage.runs == Answer.NO || runs == Answer.NO) {
            return stage.runs == Answer.NO ? stage : this;
        }
        Set<String> all = new LinkedHashSet<>(stage.guards);
        all.addAll(guards);
        return new Conditions(
                runs.and(stage.runs),
                all.stream().limit(MOST).toList(),
                place,
                isCut || stage.isCut || all.size() > MOST);
    }

    /** The condition as a fact of a job, or of one of its steps. */
    Optional<Condition> fact(String job, int step, String subject) {
        return runs == Answer.YES
                ? Optional.empty()
                : Optional.of(new Condition(
                        place,
                        job,
                        step,
                        subject,
                        String.join(" && ", guards),
                        runs == Answer.NO ? Truth.NEVER : Truth.SOMETIMES,
                        false));
    }
}
