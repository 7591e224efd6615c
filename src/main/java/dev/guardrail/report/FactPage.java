package dev.guardrail.report;

import dev.guardrail.rule.FactIndex;
import dev.guardrail.rule.FactType;
import dev.guardrail.rule.FactType.Member;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pages about the types that rules match on, for a person at a terminal. */
public final class FactPage {

    private static final int INDENT = 4;

    /** What the types of Java are called. */
    private static final Map<String, String> WORDS = Map.of(
            "String", "text",
            "int", "whole number",
            "long", "whole number",
            "double", "number",
            "BigDecimal", "number",
            "boolean", "true or false",
            "LocalDate", "day",
            "Instant", "time");

    private final FactIndex index;
    private final StringBuilder page = new StringBuilder();

    private FactPage(FactIndex index) {
        this.index = index;
    }

    /** A line or two for each type, by the group that it belongs to. */
    public static String list(FactIndex index, List<String> groups) {
        FactPage page = new FactPage(index);
        for (String group : groups) {
            page.paragraph(
                    group + ": " + index.find(group).map(FactType::summary).orElse(""), 0);
            index.in(group).stream()
                    .filter(type -> type.form() == FactType.Form.RECORD)
                    .forEach(type -> page.entry(type.name(), type.summary()));
            page.page.append('\n');
        }
        return page.page
                .append("`guardrail facts --describe TYPE` says all of a type.\n")
                .toString();
    }

    /**
     * All that is known of a type.
     *
     * @param example a fact of the type in JSON
     * @param rules the guardrails that match on it
     */
    public static String of(FactType type, FactIndex index, Optional<String> example, List<String> rules) {
        FactPage page = new FactPage(index);
        String[] paragraphs = type.text().split("\n", -1);
        page.paragraph(type.name() + ": " + paragraphs[0], 0);
        for (int i = 1; i < paragraphs.length; i++) {
            page.page.append('\n');
            page.paragraph(paragraphs[i], 0);
        }
        page.members(type, "Properties", Member.Kind.PROPERTY);
        page.members(type, "What conditions can ask besides", Member.Kind.QUESTION);
        page.members(type, "Constants", Member.Kind.CONSTANT);
        List<FactType> types = index.in(type.name());
        page.section("Types", types.stream().map(FactType::name).toList());
        example.ifPresent(json -> page.page.append("\nExample\n\n").append(json).append('\n'));
        page.section("Guardrails that match on it", rules);
        return page.page.toString();
    }

    /** What a type of the source is called, such as {@code list of texts}. */
    public static String words(String type) {
        String named = WORDS.getOrDefault(type, type);
        if (type.startsWith("List<") || type.startsWith("Set<")) {
            String items = words(type.substring(type.indexOf('<') + 1, type.length() - 1));
            return "list of " + (WORDS.containsValue(items) ? items + "s" : items);
        }
        return type.startsWith("Map<") || type.startsWith("SortedMap<") ? "mapping" : named;
    }

    private void members(FactType type, String heading, Member.Kind kind) {
        List<Member> members = type.all(kind).toList();
        if (!members.isEmpty()) {
            page.append('\n').append(heading).append("\n\n");
            for (Member member : members) {
                String of = member.type().isEmpty() ? "" : " (" + words(member.type()) + constants(member.type()) + ")";
                entry(member.name() + of, member.text());
            }
        }
    }

    /** The words of an enum, as JSON has them. */
    private String constants(String type) {
        return index.find(type)
                .filter(known -> known.form() == FactType.Form.CONSTANTS)
                .map(known -> known.all(Member.Kind.CONSTANT)
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", ": ", "")))
                .orElse("");
    }

    private void section(String heading, List<String> names) {
        if (!names.isEmpty()) {
            page.append('\n').append(heading).append("\n\n");
            names.forEach(name -> page.append("  ").append(name).append('\n'));
        }
    }

    private void entry(String name, String text) {
        paragraph("  " + name, INDENT);
        if (!text.isEmpty()) {
            page.append(" ".repeat(INDENT + 2));
            page.append(String.join("\n" + " ".repeat(INDENT + 2), Wrap.lines(text, INDENT + 2, INDENT + 2)))
                    .append('\n');
        }
    }

    private void paragraph(String text, int indent) {
        int start = text.length() - text.stripLeading().length();
        page.append(" ".repeat(start))
                .append(String.join("\n" + " ".repeat(indent), Wrap.lines(text.strip(), start, indent)))
                .append('\n');
    }
}
