package dev.guardrail.audit;

import dev.guardrail.project.LocalProject;
import dev.guardrail.project.ProjectRuleLoader;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import java.nio.file.Path;
import java.util.Map;

/**
 * All guardrails at hand: those that come with Guardrail, and those of a project.
 *
 * @param catalogue all of them
 * @param own those of the project
 * @param project the project
 */
public record Guardrails(Catalogue catalogue, ProjectRules own, LocalProject project) {

    /**
     * The guardrails for work in a folder.
     *
     * @param environment the variables of the process, which say where compiled rules are kept
     * @throws dev.guardrail.UnusableInputException if a guardrail of the project cannot be used
     */
    public static Guardrails around(Path directory, Map<String, String> environment) {
        LocalProject project = LocalProject.around(directory);
        Catalogue builtIn = RuleIndex.builtIn().catalogue();
        ProjectRules own = new ProjectRuleLoader(builtIn, environment).load(project.policy(), project.files());
        return new Guardrails(builtIn.with(own.index().catalogue()), own, project);
    }
}
