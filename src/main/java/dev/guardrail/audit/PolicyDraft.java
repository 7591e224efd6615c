package dev.guardrail.audit;

import dev.guardrail.fact.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The text of a first policy.
 *
 * @param outline what the repository has
 * @param reports the reports in the usual places of its work tree
 * @param boundaries whether it has the boundaries that the outline suggests
 */
record PolicyDraft(RepositoryOutline outline, EvidenceFiles reports, boolean boundaries) {

    String text() {
        StringBuilder text =
                new StringBuilder("# What Guardrail demands of a change to this repository. The policy of the base"
                        + " judges a change, so an edit here\n# is in force for the next one.\n# Here: "
                        + String.join(", ", found()) + ".\nversion: 1\n");
        text.append(
                "\n# New findings of this severity or above turn an audit red: low, medium, high or critical.\nfail-at: high\n");
        text.append("\n# delta: what a change adds counts. all: what was there before counts, too.\nscope: delta\n");
        text.append(
                "\n# Without this evidence there is no verdict. Add `tests` and `coverage` when each audit is given such reports.\nrequire: ["
                        + (outline.workflows() > 0 ? "git, workflows" : "git") + "]\n");
        if (!outline.foreign().isEmpty()) {
            text.append("\n# Guardrails do not look at code of others.\npaths:\n  exclude: " + list(outline.foreign())
                    + "\n");
        }
        outline.plan()
                .ifPresent(plan -> text.append("\n# Plans of milestones, such as " + plan
                        + "; `guardrail audit --milestone ID` compares a change with its plan.\n"
                        + "plans: [\"**/{milestone}_plan.md\"]\n"));
        if (boundaries) {
            text.append("\n# What parts of the repository may not import. These hold today.\nboundaries:\n");
            boundary().ifPresent(text::append);
        }
        if (!outline.documents().isEmpty()) {
            text.append("\n# Guardrails of your own can look at each value of such documents.\n# documents: "
                    + list(outline.documents()) + "\n");
        }
        return text.append("""

                        # Single guardrails: off, on, or a severity. `guardrail rules list` lists them.
                        # rules:
                        #   workflows/missing-timeout: off
                        """).toString();
    }

    /** What production code of Python may not import; empty where nothing suggests it. */
    Optional<String> boundary() {
        List<String> packages = outline.pythonPackages();
        return outline.pythonTests()
                .filter(tests -> !packages.isEmpty())
                .map(tests -> packages.stream()
                        .map(folder -> "  - modules: [" + tests + "]\n    in: \"" + folder
                                + "/**\"\n    because: \"what is shipped does not need its tests\"\n")
                        .collect(Collectors.joining()));
    }

    /** What the repository has, in a few words each. */
    List<String> found() {
        List<String> found = new ArrayList<>();
        outline.languages().entrySet().stream()
                .sorted(Map.Entry.<Language, Integer>comparingByValue().reversed())
                .forEach(language -> found.add(count(language.getValue(), name(language.getKey()) + " file")));
        found.add(count(outline.workflows(), "workflow"));
        if (outline.manifests() > 0) {
            found.add(count(outline.manifests(), "manifest"));
        }
        if (!reports.reports().isEmpty()) {
            found.add(count(reports.reports().size(), "coverage report"));
        }
        if (!reports.testReports().isEmpty()) {
            found.add(count(reports.testReports().size(), "test report"));
        }
        return found;
    }

    private static String name(Language language) {
        return switch (language) {
            case JAVASCRIPT -> "JavaScript";
            case TYPESCRIPT -> "TypeScript";
            default -> language.name().charAt(0) + language.toString().substring(1);
        };
    }

    private static String count(int number, String noun) {
        return number == 0 ? "no " + noun + "s" : number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String list(List<String> globs) {
        return globs.stream().map(glob -> "\"" + glob + "\"").collect(Collectors.joining(", ", "[", "]"));
    }
}
