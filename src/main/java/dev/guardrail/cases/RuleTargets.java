package dev.guardrail.cases;

import dev.guardrail.UnusableInputException;
import dev.guardrail.policy.InlineGuardrail;
import dev.guardrail.policy.OwnGuardrails;
import dev.guardrail.project.LocalProject;
import dev.guardrail.rule.Names;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleFolders;
import dev.guardrail.rule.RuleIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The guardrails that a person names: by id, by pack, by directory, or none, which means those of the project.
 *
 * @param builtIn folders of built-in guardrails
 * @param named folders in directories that are named
 * @param own folders of the project that are selected
 * @param inline guardrails of the policy that are selected
 * @param project all guardrails of the project, if one of them is selected
 */
public record RuleTargets(
        List<RuleFolder> builtIn,
        List<RuleFolder> named,
        List<RuleFolder> own,
        List<InlineGuardrail> inline,
        Optional<LocalProject> project) {

    private static final RuleIndex BUILT_IN = RuleIndex.builtIn();

    public RuleTargets {
        builtIn = List.copyOf(builtIn);
        named = List.copyOf(named);
        own = List.copyOf(own);
        inline = List.copyOf(inline);
    }

    /**
     * Finds guardrails.
     *
     * @param arguments ids, packs and directories; without any, the guardrails of the project
     * @param directory a directory in the project
     * @throws UnusableInputException if one of them names no guardrail
     */
    public static RuleTargets of(List<String> arguments, Path directory) {
        Set<String> ids = new TreeSet<>();
        List<RuleFolder> named = new ArrayList<>();
        for (String argument : new TreeSet<>(arguments)) {
            if (Files.isDirectory(Path.of(argument)) && !isBuiltIn(argument)) {
                named.addAll(folders(argument));
            } else {
                ids.add(argument);
            }
        }
        List<RuleFolder> builtIn = BUILT_IN.ids().stream()
                .filter(id -> selects(ids, id))
                .map(RuleFolders::packed)
                .toList();
        if (!arguments.isEmpty() && ids.stream().allMatch(RuleTargets::isBuiltIn)) {
            return new RuleTargets(builtIn, named, List.of(), List.of(), Optional.empty());
        }
        LocalProject project = LocalProject.around(directory);
        List<InlineGuardrail> stated = OwnGuardrails.of(project.policy()).inline();
        requireKnown(ids, project, stated, arguments.isEmpty());
        return new RuleTargets(
                builtIn,
                named,
                project.folders().stream()
                        .filter(folder -> arguments.isEmpty() || selects(ids, folder.id()))
                        .toList(),
                stated.stream()
                        .filter(guardrail -> arguments.isEmpty() || selects(ids, guardrail.id()))
                        .toList(),
                Optional.of(project));
    }

    /** All folders. */
    public List<RuleFolder> folders() {
        List<RuleFolder> all = new ArrayList<>(builtIn);
        all.addAll(named);
        all.addAll(own);
        return all;
    }

    private static List<RuleFolder> folders(String directory) {
        String shown = directory.replace('\\', '/').replaceAll("(?<=.)/+$", "");
        List<RuleFolder> folders = RuleFolders.below(Path.of(directory), shown);
        if (folders.isEmpty()) {
            throw new UnusableInputException(
                    "`" + directory + "` has no guardrail: expected a `rule.drl` in it, or in a folder below it");
        }
        return folders;
    }

    private static void requireKnown(Set<String> ids, LocalProject project, List<InlineGuardrail> stated, boolean all) {
        Set<String> known = new TreeSet<>();
        project.folders().forEach(folder -> known.add(folder.id()));
        stated.forEach(guardrail -> known.add(guardrail.id()));
        if (all && known.isEmpty() && project.words().isEmpty()) {
            throw new UnusableInputException("the project has no guardrails of its own: expected"
                    + " `.github/guardrail/rules/<pack>/<name>/rule.drl`, or `guardrails` in the policy;"
                    + " `guardrail rules new` writes one");
        }
        known.addAll(BUILT_IN.ids());
        for (String id : ids) {
            if (known.stream().noneMatch(one -> selects(Set.of(id), one))) {
                throw new UnusableInputException("`" + id + "` is neither a guardrail nor a directory"
                        + Names.nearest(id, known)
                                .map(nearest -> "; did you mean `" + nearest + "`?")
                                .orElse("; `guardrail rules list` lists the guardrails"));
            }
        }
    }

    private static boolean isBuiltIn(String argument) {
        return BUILT_IN.ids().contains(argument)
                || BUILT_IN.ids().stream().anyMatch(id -> id.startsWith(argument + "/"));
    }

    private static boolean selects(Set<String> ids, String id) {
        return ids.contains(id) || ids.contains(id.substring(0, Math.max(0, id.indexOf('/'))));
    }
}
