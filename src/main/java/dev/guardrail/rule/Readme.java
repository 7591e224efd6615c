package dev.guardrail.rule;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The README of a guardrail: sections under {@code ##} headings, of which {@code Parameters} may hold a YAML block with
 * the defaults, ready to be copied into a policy.
 *
 * <p>The block is a small part of YAML: {@code name: value}, {@code name: []} or {@code name:} with {@code - item} lines
 * or {@code glob: percentage} lines below it, and above each the comment that says what it means. Reading that much by hand
 * keeps this package free of dependencies.
 */
final class Readme {

    private static final String ITEM = "- ";

    private final String path;
    private final List<String> lines;

    Readme(String path, String text) {
        this.path = path;
        this.lines = text.lines().toList();
    }

    void requireSection(String heading) {
        var unused = section(heading);
    }

    String section(String heading) {
        int start = headingLine(heading);
        if (start < 0) {
            throw new UnusableInputException(path + ":1: expected a section `## " + heading + "`");
        }
        String body = String.join("\n", lines.subList(start, sectionEnd(start))).strip();
        if (body.isEmpty()) {
            throw new UnusableInputException(path + ":" + start + ": the section `## " + heading + "` is empty");
        }
        return body;
    }

    /** The lines of the first block of a kind in a section; none where it has no such block. */
    List<String> block(String heading, String fence) {
        List<String> body = section(heading).lines().toList();
        int start = body.indexOf("```" + fence);
        return start < 0
                ? List.of()
                : body.subList(start + 1, body.size()).stream()
                        .takeWhile(line -> !line.equals("```"))
                        .toList();
    }

    /** Where a line of a section is; the section itself where it has no such line. */
    int lineOf(String heading, String line) {
        int start = headingLine(heading);
        int at = lines.subList(start, sectionEnd(start)).indexOf(line);
        return at < 0 ? start : start + at + 1;
    }

    String path() {
        return path;
    }

    List<Parameter> parameters() {
        int start = headingLine("Parameters");
        if (start < 0) {
            return List.of();
        }
        int end = sectionEnd(start);
        int fence = start;
        while (fence < end && !lines.get(fence).equals("```yaml")) {
            fence++;
        }
        return fence == end ? List.of() : parameters(fence + 1, end);
    }

    private List<Parameter> parameters(int from, int end) {
        List<Parameter> parameters = new ArrayList<>();
        List<String> comment = new ArrayList<>();
        for (int i = from; i < end && !lines.get(i).equals("```"); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                comment.add(line.substring(1).strip());
            } else if (line.indexOf(':') > 0 && !line.startsWith(" ")) {
                parameters.add(parameter(i, String.join(" ", comment)));
                comment.clear();
            } else if (!line.isBlank() && !line.startsWith("  ")) {
                throw unexpected(i, "`name: value`, `  - item`, `  glob: percentage` or a comment");
            }
        }
        return parameters;
    }

    private Parameter parameter(int index, String meaning) {
        String line = lines.get(index);
        String name = line.substring(0, line.indexOf(':'));
        String value = unquote(line.substring(line.indexOf(':') + 1).strip());
        Place place = Place.line(path, index + 1);
        if (!value.isEmpty() && !value.equals("[]")) {
            return new Parameter(name, Parameter.Kind.of(value), List.of(value), meaning, place);
        }
        int end = index + 1;
        while (end < lines.size() && lines.get(end).startsWith("  ")) {
            end++;
        }
        boolean mapping = end > index + 1 && !lines.get(index + 1).strip().startsWith(ITEM);
        List<String> items = new ArrayList<>();
        for (int i = index + 1; i < end; i++) {
            items.add(mapping ? globAndPercentage(i) : item(i));
        }
        Parameter.Kind kind = mapping ? Parameter.Kind.PERCENTAGES : Parameter.Kind.LIST;
        return new Parameter(name, kind, items, meaning, place);
    }

    private String item(int index) {
        String line = lines.get(index).strip();
        if (!line.startsWith(ITEM)) {
            throw unexpected(index, "`  - item`");
        }
        return unquote(line.substring(ITEM.length()).strip());
    }

    private String globAndPercentage(int index) {
        String line = lines.get(index).strip();
        int colon = line.lastIndexOf(": ");
        String glob = colon < 0 ? "" : unquote(line.substring(0, colon));
        String percentage = line.substring(colon + 1).strip();
        if (glob.isBlank() || line.startsWith(ITEM) || !Parameter.Kind.isPercentage(percentage)) {
            throw unexpected(index, "`  glob: percentage`");
        }
        return glob + ": " + percentage;
    }

    private UnusableInputException unexpected(int index, String expected) {
        return new UnusableInputException(path + ":" + (index + 1) + ": expected " + expected + ", found `"
                + lines.get(index).strip() + "`");
    }

    private static String unquote(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private int headingLine(String heading) {
        int line = lines.indexOf("## " + heading);
        return line < 0 ? line : line + 1;
    }

    private int sectionEnd(int start) {
        int end = start;
        while (end < lines.size() && !lines.get(end).startsWith("## ")) {
            end++;
        }
        return end;
    }
}
