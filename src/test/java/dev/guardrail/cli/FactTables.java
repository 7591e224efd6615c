package dev.guardrail.cli;

import dev.guardrail.report.FactExamples;
import dev.guardrail.report.FactPage;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.FactIndex;
import dev.guardrail.rule.FactType;
import dev.guardrail.rule.FactType.Member;
import dev.guardrail.rule.RuleIndex;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of facts, made of what {@code guardrail facts --describe} prints. */
final class FactTables {

    private static final FactIndex INDEX = FactIndex.builtIn();
    private static final FactExamples EXAMPLES = FactExamples.builtIn();
    private static final Catalogue CATALOGUE = RuleIndex.builtIn().catalogue();

    private final String page;
    private final boolean complete;

    /**
     * Makes the page.
     *
     * @param page its text; adding a guardrail touches nothing but its folder, so it may lack new ones
     * @param complete whether the new text has what the page lacks
     */
    FactTables(String page, boolean complete) {
        this.page = page;
        this.complete = complete;
    }

    String markdown() {
        StringBuilder markdown = new StringBuilder();
        for (String group : FactGroups.groups()) {
            List<FactType> types = INDEX.in(group).stream()
                    .filter(type -> type.form() == FactType.Form.RECORD)
                    .toList();
            markdown.append(
                    "\n## `" + group + "`\n\n" + INDEX.find(group).orElseThrow().text() + "\n");
            types.forEach(type -> markdown.append(section(type)));
        }
        markdown.append("\n## Constants\n\n")
                .append("Rules write them with their type: `FileKind.SOURCE`. JSON has them in lower case.\n\n")
                .append("| Type | Is | Constants |\n|---|---|---|\n");
        INDEX.types().values().stream()
                .filter(type -> type.form() == FactType.Form.CONSTANTS)
                .forEach(type -> markdown.append("| `" + type.name() + "` | " + cell(type.text()) + " | "
                        + type.all(Member.Kind.CONSTANT)
                                .map(FactTables::constant)
                                .collect(Collectors.joining("; "))
                        + " |\n"));
        return markdown.append('\n').toString();
    }

    private String section(FactType type) {
        String rows = Stream.concat(type.all(Member.Kind.PROPERTY), type.all(Member.Kind.QUESTION))
                .map(FactTables::row)
                .collect(Collectors.joining());
        String example = EXAMPLES.find(type.name())
                .map(json -> "\n```json\n" + json + "\n```\n")
                .orElse("");
        List<String> rules = FactGroups.rules(type.name(), CATALOGUE).stream()
                .filter(rule -> complete || shows(type, rule))
                .map(FactTables::link)
                .toList();
        return "\n### `" + type.name() + "`\n\n" + type.text().replace("\n", "\n\n") + "\n\n"
                + "| Property | Type | Means |\n|---|---|---|\n" + rows + example
                + (rules.isEmpty() ? "" : "\nMatched by " + String.join(", ", rules) + ".\n");
    }

    private boolean shows(FactType type, String rule) {
        String[] behind = page.split("(?m)^### `" + type.name() + "`$", 2);
        return behind.length == 2 && behind[1].split("(?m)^##", 2)[0].contains(link(rule));
    }

    private static String link(String rule) {
        return "[`" + rule + "`](../rules/" + rule + "/README.md)";
    }

    private static String row(Member member) {
        return "| `" + member.name() + "` | " + FactPage.words(member.type()) + " | " + cell(member.text()) + " |\n";
    }

    private static String constant(Member constant) {
        return "`" + constant.name() + "`" + (constant.text().isEmpty() ? "" : ": " + cell(constant.text()));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ").replaceAll("\\.$", "");
    }
}
