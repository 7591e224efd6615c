package dev.guardrail.cases;

import dev.guardrail.audit.Auditor;
import dev.guardrail.project.ProjectRuleLoader;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.project.RuleFiles;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Guardrails with their cases, and what runs them: rules of a project are compiled and vetted as for an audit. */
public final class RuleSelection {

    private static final Catalogue BUILT_IN = RuleIndex.builtIn().catalogue();

    private final List<Selected> selected = new ArrayList<>();

    /** A rule with its cases, and what runs it. */
    public sealed interface Selected {

        String id();

        /**
         * Runs the cases.
         *
         * @param negativeProof whether to prove, where all pass, that a case notices each condition
         */
        TestedRule test(boolean negativeProof);
    }

    /**
     * One guardrail.
     *
     * @param auditor has the guardrail
     */
    private record SelectedGuardrail(RuleCases rule, Auditor auditor) implements Selected {

        @Override
        public String id() {
            return rule.id();
        }

        @Override
        public TestedRule test(boolean negativeProof) {
            TestedRule result = new RuleTester(auditor).test(rule);
            return negativeProof && result.passes() ? result.with(NegativeProof.of(auditor, rule)) : result;
        }
    }

    /**
     * One rule that judges claims. There is no negative proof of such rules.
     *
     * @param auditor has the rule
     */
    private record SelectedClaims(String id, ClaimCases cases, Auditor auditor) implements Selected {

        @Override
        public TestedRule test(boolean negativeProof) {
            return cases.test(auditor);
        }
    }

    private RuleSelection() {}

    /**
     * Makes guardrails ready to run.
     *
     * @param environment the variables of the process, which say where compiled rules are kept
     * @return the guardrails in the order of their ids
     * @throws dev.guardrail.UnusableInputException if a rule cannot be used
     */
    public static List<Selected> of(RuleTargets targets, Map<String, String> environment) {
        RuleSelection selection = new RuleSelection();
        ProjectRuleLoader loader = new ProjectRuleLoader(BUILT_IN, environment);
        if (!targets.builtIn().isEmpty()) {
            selection.add(targets.builtIn(), new Auditor(), ProjectRules.NONE);
        }
        if (!targets.named().isEmpty()) {
            selection.add(targets.named(), loader.load(RuleFiles.of(targets.named())));
        }
        targets.project().ifPresent(project -> {
            ProjectRules rules = loader.load(project.policy(), project.files());
            selection.add(targets.own(), rules);
            selection.addInline(targets, rules);
        });
        selection.selected.sort(Comparator.comparing(Selected::id));
        return List.copyOf(selection.selected);
    }

    private void add(List<RuleFolder> folders, ProjectRules rules) {
        add(folders, new Auditor(rules), rules);
    }

    private void add(List<RuleFolder> folders, Auditor auditor, ProjectRules rules) {
        CaseReader reader = reader(rules);
        folders.forEach(folder -> selected.add(
                folder.isOfClaims()
                        ? new SelectedClaims(folder.id(), new ClaimCases(folder), auditor)
                        : new SelectedGuardrail(RuleCases.of(folder, reader), auditor)));
    }

    private void addInline(RuleTargets targets, ProjectRules rules) {
        Auditor auditor = new Auditor(rules);
        CaseReader reader = reader(rules);
        targets.inline().forEach(guardrail -> {
            String text = rules.texts().getOrDefault(guardrail.id(), "");
            selected.add(new SelectedGuardrail(RuleCases.of(guardrail, text, reader), auditor));
        });
    }

    private static CaseReader reader(ProjectRules rules) {
        return new CaseReader(BUILT_IN.with(rules.index().catalogue()));
    }
}
