package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.collect.workflow.pipeline.Answer;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides in which situations a job, or a pipeline, runs.
 *
 * @param branch the default branch
 * @param variables the variables of the job
 */
record Occasions(String branch, Map<String, String> variables) {

    private static final Set<String> KEYWORDS = Set.of(
            ("api branches chat external external_pull_requests merge_requests pipelines pushes schedules tags triggers web"
                            + " parent_pipeline security_orchestration_policy webide ondemand_dast_scan ondemand_dast_validation")
                    .split(" ", -1));

    /** Said of a job whose failures pass where they have the usual code. */
    static final String FAILED_CODE = "exit_codes: 1";

    /** What a job does that says nothing else. */
    private static final List<String> USUAL = List.of("branches", "tags");

    /** The same in a pipeline that another one starts. */
    Occasions inChild() {
        Map<String, String> all = new HashMap<>(variables);
        all.put(Situation.SOURCE, "parent_pipeline");
        return new Occasions(branch, all);
    }

    /**
     * What becomes of a job.
     *
     * @param governed whether the pipeline has rules: a job without any then runs wherever the pipeline does
     */
    Outcome ofJob(YamlNode job, Situation situation, boolean governed) {
        boolean allowed = job.get("allow_failure").filter(Occasions::isAllowed).isPresent();
        String when = job.text("when");
        Optional<YamlNode> rules = job.get("rules");
        if (rules.isPresent()) {
            return rules(rules.get(), situation, when, allowed);
        }
        if (!when.isEmpty() && !runs(when)) {
            return Outcome.never("when: " + when);
        }
        boolean chosen = job.get("only").isPresent() || job.get("except").isPresent();
        if (!chosen && governed) {
            return new Outcome(Answer.YES, "", List.of(), List.of(), allowed);
        }
        return chosen(job, situation, allowed);
    }

    /** Whether failures pass: all, or those with the code that nearly every check fails with. */
    private static boolean isAllowed(YamlNode value) {
        return value.text().equals("true")
                || value.get("exit_codes")
                        .map(YamlNode::texts)
                        .orElse(List.of())
                        .contains("1");
    }

    private static boolean runs(String when) {
        return Set.of("", "on_success", "always", "delayed").contains(when);
    }

    /** The first rule that holds decides. */
    Outcome rules(YamlNode rules, Situation situation, String usual, boolean usuallyAllowed) {
        List<String> perhaps = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        boolean free = false;
        boolean allowed = true;
        String why = "rules";
        for (YamlNode rule : rules.items()) {
            String condition = rule.text("if").strip().replaceAll("\\s+", " ");
            Answer holds =
                    condition.isEmpty() ? Answer.YES : RuleCondition.of(condition, situation, branch, with(rule));
            if (holds == Answer.NO) {
                continue;
            }
            String when = rule.get("when").map(YamlNode::text).orElse(usual);
            boolean sure = holds == Answer.YES
                    && rule.get("changes").isEmpty()
                    && rule.get("exists").isEmpty();
            if (runs(when)) {
                allowed &= rule.get("allow_failure").map(Occasions::isAllowed).orElse(usuallyAllowed);
                if (sure) {
                    return new Outcome(Answer.YES, "", excluded, List.of(), allowed);
                }
                paths.addAll(changes(rule));
                free |= holds == Answer.YES;
                perhaps.add(condition);
            } else if (sure) {
                why = "when: " + when;
                break;
            } else if (holds == Answer.MAYBE) {
                excluded.add("!(" + condition + ")");
            }
        }
        if (perhaps.isEmpty()) {
            return Outcome.never(why);
        }
        if (!free) {
            excluded.add(String.join(" || ", perhaps));
        }
        return new Outcome(free ? Answer.YES : Answer.MAYBE, "", excluded, free ? paths : List.of(), allowed);
    }

    private Map<String, String> with(YamlNode rule) {
        return rule.get("variables").isPresent()
                ? Variables.NONE.with(variables).with(rule).values()
                : variables;
    }

    private static List<String> changes(YamlNode rule) {
        return rule.get("changes")
                .map(changes -> changes.get("paths").orElse(changes).texts())
                .orElse(List.of());
    }

    private Outcome chosen(YamlNode job, Situation situation, boolean allowed) {
        Optional<YamlNode> only = job.get("only");
        Optional<YamlNode> except = job.get("except");
        Answer refs = refs(
                only.map(Occasions::names).filter(names -> !names.isEmpty()).orElse(USUAL), situation);
        Answer excluded = refs(except.map(Occasions::names).orElse(List.of()), situation);
        List<String> guards = new ArrayList<>();
        only.ifPresent(node -> guards.addAll(conditions(node)));
        Answer holds = only.map(node -> conditions(node, situation)).orElse(Answer.YES);
        Answer spared = except.filter(node -> node.get("variables").isPresent())
                .map(node -> conditions(node, situation))
                .orElse(Answer.NO);
        Answer runs = refs.and(excluded.not()).and(holds).and(spared.not());
        if (runs == Answer.NO) {
            return Outcome.never(
                    only.isPresent()
                            ? "only: " + shown(only.get())
                            : except.map(node -> "except: " + shown(node)).orElse(""));
        }
        List<String> own = new ArrayList<>(holds == Answer.MAYBE ? guards : List.of());
        if (refs == Answer.MAYBE) {
            own.add("only: " + shown(only.orElseThrow()));
        }
        if (excluded == Answer.MAYBE) {
            own.add("except: " + shown(except.orElseThrow()));
        }
        return new Outcome(runs, "", own, only.map(Occasions::changes).orElse(List.of()), allowed);
    }

    private static String shown(YamlNode node) {
        List<String> names = names(node);
        return names.isEmpty() ? String.join(", ", conditions(node)) : String.join(", ", names);
    }

    private static List<String> names(YamlNode node) {
        return node.get("refs").map(YamlNode::texts).orElse(node.texts());
    }

    private static List<String> conditions(YamlNode node) {
        return node.get("variables").map(YamlNode::texts).orElse(List.of());
    }

    private Answer conditions(YamlNode node, Situation situation) {
        List<String> conditions = conditions(node);
        return conditions.isEmpty()
                ? Answer.YES
                : conditions.stream()
                        .map(condition -> RuleCondition.of(condition, situation, branch, variables))
                        .reduce(Answer.NO, Answer::or);
    }

    private Answer refs(List<String> names, Situation situation) {
        return names.stream().map(name -> ref(name, situation)).reduce(Answer.NO, Answer::or);
    }

    private Answer ref(String name, Situation situation) {
        if (KEYWORDS.contains(name)) {
            return Answer.of(situation.isCalled(name));
        }
        if (situation == Situation.MERGE_REQUEST) {
            return Answer.NO;
        }
        String bare = name.replaceFirst("@[^@/]+/.*", "");
        boolean pattern = bare.startsWith("/") && bare.lastIndexOf('/') > 0;
        if (pattern) {
            Answer known =
                    RuleCondition.of("$CI_DEFAULT_BRANCH =~ " + bare, Situation.DEFAULT_BRANCH, branch, Map.of());
            return situation.isOnDefaultBranch() ? known : bare.matches("/\\^?\\.\\*\\$?/") ? Answer.YES : Answer.MAYBE;
        }
        return situation.isOnDefaultBranch()
                ? Answer.of(bare.equals(branch))
                : bare.equals(branch) ? Answer.NO : Answer.MAYBE;
    }
}
