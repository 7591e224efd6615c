package dev.guardrail.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The types that rules may name. The build makes it from the sources, so that the documentation of facts is in one place.
 *
 * @param types by their names
 */
public record FactIndex(SortedMap<String, FactType> types) {

    /** The resource with the index. */
    public static final String RESOURCE = "META-INF/guardrail/facts.index";

    private static final String FIELD = "\t";
    private static final String PARAGRAPH = "\u2029";

    public FactIndex {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    }

    /** The index of this build. */
    public static FactIndex builtIn() {
        try (InputStream index = FactIndex.class.getResourceAsStream("/" + RESOURCE)) {
            if (index == null) {
                throw new IllegalStateException("built without the index of facts: " + RESOURCE + " is missing");
            }
            return of(new String(index.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The type of that name. */
    public Optional<FactType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The types that belong to a group. */
    public List<FactType> in(String group) {
        return types.values().stream()
                .filter(type -> type.groups().contains(group))
                .toList();
    }

    /** A line for each type, and one for each of its members behind it. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (FactType type : types.values()) {
            line(text, type.name(), type.form().name(), String.join(" ", type.groups()), type.text());
            type.members()
                    .forEach(member ->
                            line(text, "", member.kind().name(), member.name(), member.type(), member.text()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String... fields) {
        text.append(String.join(FIELD, fields).replace("\n", PARAGRAPH)).append('\n');
    }

    static FactIndex of(String text) {
        SortedMap<String, FactType> types = new TreeMap<>();
        List<String[]> lines = text.lines()
                .map(line -> line.replace(PARAGRAPH, "\n").split(FIELD, -1))
                .collect(Collectors.toCollection(ArrayList::new));
        for (int i = 0; i < lines.size(); i++) {
            String[] fields = lines.get(i);
            if (!fields[0].isEmpty()) {
                List<FactType.Member> members = new ArrayList<>();
                for (int j = i + 1; j < lines.size() && lines.get(j)[0].isEmpty(); j++) {
                    members.add(member(lines.get(j)));
                }
                List<String> groups = fields[2].isEmpty() ? List.of() : List.of(fields[2].split(" ", -1));
                types.put(
                        fields[0],
                        new FactType(fields[0], FactType.Form.valueOf(fields[1]), groups, fields[3], members));
            }
        }
        return new FactIndex(types);
    }

    private static FactType.Member member(String[] fields) {
        return new FactType.Member(FactType.Member.Kind.valueOf(fields[1]), fields[2], fields[3], fields[4]);
    }
}
