package dev.guardrail.cli;

import dev.guardrail.fact.Fact;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Parameter;
import dev.guardrail.rule.RuleIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of pages that are made from the code, so that nothing is missing in them. */
final class DocumentationTables {

    private static final Pattern JAVADOC =
            Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*(?:@[^\\n]+\\n)*public (?:sealed |final )*(?:record|interface)");

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
            case "facts" -> facts();
            case "packages" -> PackageTable.markdown();
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
        return "| [`" + guardrail.id() + "`](../rules/" + guardrail.id() + "/README.md) | " + guardrail.severity()
                + (guardrail.isOnByDefault() ? "" : ", off by default") + " | " + guardrail.gate() + " | "
                + guardrail.summary() + " | "
                + guardrail.parameters().stream()
                        .map(Parameter::name)
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(", "))
                + " |\n";
    }

    private static String facts() {
        List<Class<?>> groups = interfaces(Fact.class)
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
        return groups.stream()
                .map(group -> "\n## " + heading(group) + "\n\n" + summary(group) + "\n\n"
                        + "| Type | Is | Properties |\n|---|---|---|\n"
                        + Arrays.stream(group.getPermittedSubclasses())
                                .filter(Class::isRecord)
                                .sorted(Comparator.comparing(Class::getSimpleName))
                                .map(fact -> "| `" + fact.getSimpleName() + "` | " + summary(fact) + " | "
                                        + Arrays.stream(fact.getRecordComponents())
                                                .map(RecordComponent::getName)
                                                .map(name -> "`" + name + "`")
                                                .collect(Collectors.joining(", "))
                                        + " |\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("", "", "\n"));
    }

    private static String heading(Class<?> group) {
        return "`" + group.getSimpleName() + "`";
    }

    private static Stream<Class<?>> interfaces(Class<?> type) {
        return Stream.concat(
                Arrays.stream(type.getPermittedSubclasses()).anyMatch(Class::isRecord) ? Stream.of(type) : Stream.of(),
                Arrays.stream(type.getPermittedSubclasses())
                        .filter(Class::isInterface)
                        .flatMap((Function<Class<?>, Stream<Class<?>>>) DocumentationTables::interfaces));
    }

    /** The first sentences of its Javadoc, down to the first empty line or tag. */
    private static String summary(Class<?> type) {
        Path source = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        try {
            return JAVADOC.matcher(Files.readString(source))
                    .results()
                    .map(doc -> doc.group(1))
                    .findFirst()
                    .map(DocumentationTables::plain)
                    .orElseThrow(() -> new IllegalStateException(source + " has no Javadoc"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String plain(String javadoc) {
        return javadoc.replaceAll("(?m)^\\s*\\* ?", "")
                .strip()
                .split("\\n\\s*\\n|\\n@|\\n<p>", 2)[0]
                .replaceAll("\\{@(?:code|link|linkplain) #?([^}]*)}", "`$1`")
                .replace("`**``/", "`**/")
                .replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
