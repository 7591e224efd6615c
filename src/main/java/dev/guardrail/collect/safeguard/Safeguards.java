package dev.guardrail.collect.safeguard;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Safeguard;
import dev.guardrail.fact.Safeguard.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the safeguards of one side, by the paths of its files and the actions of its workflows. */
public final class Safeguards {

    /** Where GitHub and the tools themselves look for the files. */
    private static final Map<Kind, Pattern> FILES = Map.of(
            Kind.LICENCE,
            Pattern.compile("(?i)(?:licen[cs]es/.+|(?:[^/]*[-_.])?(?:licen[cs]e|copying|unlicense)(?:[-_.][^/]*)?)"),
            Kind.SECURITY_POLICY,
            Pattern.compile("(?i)(?:\\.github/|docs/)?security(?:\\.(?:md|markdown|rst|txt|adoc))?"),
            Kind.UPDATE_TOOL,
            Pattern.compile(
                    "\\.github/dependabot\\.ya?ml|(?:\\.github/|\\.gitlab/)?(?:\\.?renovate\\.json5?|\\.renovaterc"
                            + "(?:\\.json5?)?)|\\.pyup\\.yml|\\.scala-steward\\.conf"),
            Kind.STATIC_ANALYSIS,
            Pattern.compile("\\.lgtm\\.yml|\\.semgrep(?:\\.ya?ml|/.+)|sonar-project\\.properties"),
            Kind.FUZZING,
            Pattern.compile("\\.clusterfuzzlite/Dockerfile"));

    /** Actions, without their version. */
    private static final Map<Kind, Pattern> ACTIONS = Map.of(
            Kind.STATIC_ANALYSIS,
            Pattern.compile("(?i)github/codeql-action/analyze|(?:semgrep|returntocorp)/semgrep-action|"
                    + "sonarsource/[\\w-]+|snyk/actions(?:/.+)?|securego/gosec|pyupio/safety.*|"
                    + "zizmorcore/zizmor-action|bearer/bearer-action|aquasecurity/trivy-action"),
            Kind.FUZZING,
            Pattern.compile("(?i)google/oss-fuzz/.+|google/clusterfuzzlite/.+"),
            Kind.UPDATE_TOOL,
            Pattern.compile("(?i)renovatebot/github-action"));

    private Safeguards() {}

    /** Whether a range can take a safeguard away: it touches a file of one, or a workflow. */
    public static boolean touches(List<ChangedFile> changed) {
        return changed.stream()
                .filter(file -> file.status() != FileStatus.ADDED && file.status() != FileStatus.COPIED)
                .anyMatch(file ->
                        file.kind() == FileKind.WORKFLOW || file(file.oldPath()).isPresent());
    }

    /**
     * The safeguards of one side.
     *
     * @param workflows the facts of its workflows
     */
    public static List<Fact> of(Snapshot side, List<Fact> workflows) {
        List<Fact> found = new ArrayList<>();
        for (Entry entry : side.files(path -> file(path).isPresent())) {
            file(entry.path())
                    .ifPresent(kind -> found.add(new Safeguard(Place.file(entry.path()), kind, entry.path())));
        }
        for (Fact fact : workflows) {
            if (fact instanceof ActionReference use) {
                matching(ACTIONS, use.action())
                        .ifPresent(kind -> found.add(new Safeguard(use.place(), kind, use.action())));
            }
        }
        return found;
    }

    private static Optional<Kind> file(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 || path.startsWith(".") || slash < 9 ? matching(FILES, path) : Optional.empty();
    }

    private static Optional<Kind> matching(Map<Kind, Pattern> patterns, String text) {
        return patterns.entrySet().stream()
                .filter(pattern -> pattern.getValue().matcher(text).matches())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }
}
