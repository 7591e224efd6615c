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
        ProjectRuleLoader loader = new ProjectRuleLoader(builtIn, environment);
        Path near = project.root().resolve(project.policy().name());
        ProjectRules own = PolicyOnDisk.extended(
                project.policy(),
                near,
                environment,
                extended -> loader.load(
                        extended.policy(),
                        new JoinedFiles(project.files(), extended.files().others())));
        return new Guardrails(builtIn.with(own.index().catalogue()), own, project);
    }
}
