package dev.guardrail.cli;

import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Parameter;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.table.TablePage;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The parts of pages that are made from the code, so that nothing is missing in them. */
final class DocumentationTables {

    private DocumentationTables() {}

    /**
     * The part of that name.
     *
     * @param page the text of the page; adding a guardrail touches nothing but its folder, so a page may lack new ones
     * @param complete whether the part has what the page lacks
     */
    static String of(String name, String page, boolean complete) {
        return switch (name) {
            case "rules" -> rules(guardrail -> complete || page.contains("[`" + guardrail.id() + "`]"));
            case "facts" -> new FactTables(page, complete).markdown();
            case "packages" -> PackageTable.markdown();
            case "inputs" -> ActionTables.inputs();
            case "tables" -> TablePage.markdown();
            case "outputs" -> ActionTables.outputs();
            default -> throw new IllegalArgumentException("no part of a page is called " + name);
        };
    }

    private static String rules(Predicate<Guardrail> listed) {
        var packs = RuleIndex.builtIn().catalogue().all().stream()
                .filter(listed)
                .collect(Collectors.groupingBy(Guardrail::pack, java.util.TreeMap::new, Collectors.toList()));
        return packs.entrySet().stream()
                .map(pack -> "\n## " + pack.getKey() + "\n\n"
                        + "| Guardrail | Severity | Gate | What holds where it finds nothing | Parameters |\n"
                        + "|---|---|---|---|---|\n"
                        + pack.getValue().stream().map(DocumentationTables::row).collect(Collectors.joining()))
                .collect(Collectors.joining("", "", "\n"));
    }

    private static String row(Guardrail guardrail) {
        return "| [`" + guardrail.id() + "`](../rules/" + guardrail.id() + "/README.md) | "
                + guardrail.grading().severity()
                + (guardrail.isOnByDefault() ? "" : ", off by default") + " | "
                + guardrail.purpose().gate() + " | "
                + guardrail.summary() + " | "
                + guardrail.parameters().stream()
                        .map(Parameter::name)
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(", "))
                + " |\n";
    }

    static String plain(String javadoc) {
        return javadoc.replaceAll("(?m)^\\s*\\* ?", "")
                .strip()
                .split("\\n\\s*\\n|\\n@|\\n<p>", 2)[0]
                .replaceAll("\\{@(?:code|link|linkplain) #?([^}]*)}", "`$1`")
                .replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
