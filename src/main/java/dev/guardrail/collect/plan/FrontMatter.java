package dev.guardrail.collect.plan;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A plan's block of YAML between two lines {@code ---}, the first of which is the first line of the file.
 *
 * @param endLine its last line; 0 where there is no front matter
 * @param texts the texts, by their key
 * @param items the items of the lists, by their section
 */
record FrontMatter(int endLine, Map<String, String> texts, Map<Section, List<PlanItem>> items, List<Gap> gaps) {

    static final FrontMatter NONE = new FrontMatter(0, Map.of(), Map.of(), List.of());

    private static final List<String> TEXTS = List.of("milestone", "title", "objective", "posture");
    private static final Map<String, Section> LISTS = new TreeMap<>(Map.of(
            "in-scope", Section.IN_SCOPE,
            "out-of-scope", Section.OUT_OF_SCOPE,
            "invariants", Section.INVARIANTS,
            "deliverables", Section.DELIVERABLES,
            "exit-criteria", Section.EXIT_CRITERIA));

    FrontMatter {
        texts = Map.copyOf(texts);
        items = Map.copyOf(items);
        gaps = List.copyOf(gaps);
    }

    String text(String key) {
        return texts.getOrDefault(key, "");
    }

    List<PlanItem> items(Section section) {
        return items.getOrDefault(section, List.of());
    }

    /** Reads the front matter, if the file begins with one. A block without a key of a plan is left to Markdown. */
    static FrontMatter read(String path, List<String> lines) {
        int end = end(lines);
        if (end == 0) {
            return NONE;
        }
        List<String> block = new ArrayList<>(Collections.nCopies(1, ""));
        block.addAll(lines.subList(1, end - 1));
        try {
            Optional<YamlDocument> document =
                    YamlReader.read(path, String.join("\n", block).getBytes(StandardCharsets.UTF_8));
            return document.map(yaml -> of(yaml, end))
                    .filter(found -> !found.isEmpty())
                    .orElse(NONE);
        } catch (YamlException e) {
            boolean meant = block.stream().anyMatch(line -> isKey(hyphenated(line.replaceFirst("\\s*:.*", ""))));
            Gap gap = new Gap(Evidence.PLAN, e.place(), "the front matter is not YAML: " + e.getMessage());
            return meant ? new FrontMatter(end, Map.of(), Map.of(), List.of(gap)) : NONE;
        }
    }

    private boolean isEmpty() {
        return texts.isEmpty() && items.isEmpty() && gaps.isEmpty();
    }

    private static int end(List<String> lines) {
        if (!lines.get(0).stripTrailing().equals("---")) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** A key with hyphens: {@code in_scope} becomes {@code in-scope}. */
    private static String hyphenated(String key) {
        return key.replace('_', '-');
    }

    private static boolean isKey(String key) {
        return TEXTS.contains(key) || LISTS.containsKey(key);
    }

    private static FrontMatter of(YamlDocument document, int end) {
        Map<String, String> texts = new TreeMap<>();
        Map<Section, List<PlanItem>> items = new EnumMap<>(Section.class);
        List<Gap> gaps = new ArrayList<>();
        document.duplicates().stream()
                .filter(key -> isKey(hyphenated(key.value())))
                .forEach(key -> gaps.add(gap(key, "the key `" + key.value() + "` occurs twice")));
        for (YamlNode.Entry entry : document.root().entries()) {
            String key = hyphenated(entry.key().value());
            YamlNode value = entry.value();
            if (TEXTS.contains(key) && value instanceof YamlNode.Scalar) {
                texts.put(key, value.text().strip().replaceAll("\\s+", " "));
            } else if (LISTS.containsKey(key) && !(value instanceof YamlNode.Mapping)) {
                List<PlanItem> read = new ArrayList<>();
                value.items().forEach(item -> item(item, read, gaps));
                items.put(LISTS.get(key), read);
            } else if (isKey(key)) {
                String expected = TEXTS.contains(key) ? "a text" : "a list";
                gaps.add(gap(value, "expected " + expected + " for " + key + ", found " + value.description()));
            }
        }
        return new FrontMatter(end, texts, items, gaps);
    }

    private static void item(YamlNode node, List<PlanItem> items, List<Gap> gaps) {
        if (node instanceof YamlNode.Scalar scalar) {
            items.add(item(MarkdownReader.inline(scalar.value()), List.of(), node.place()));
        } else if (node.get("name").isPresent() || node.get("text").isPresent()) {
            List<PlanItem.Cell> cells = new ArrayList<>();
            for (String key : List.of("name", "text")) {
                if (!node.text(key).isEmpty()) {
                    cells.add(new PlanItem.Cell(key, MarkdownReader.inline(node.text(key))));
                }
            }
            node.get("verify").stream()
                    .flatMap(verify -> verify.texts().stream())
                    .forEach(text -> cells.add(new PlanItem.Cell("verify", code(text))));
            List<Prose> parts = cells.stream().map(PlanItem.Cell::prose).toList();
            items.add(item(Prose.join(parts, " — "), cells, node.place()));
        } else {
            gaps.add(gap(node, "expected a text, or a mapping with a name or a text, found " + node.description()));
        }
    }

    private static PlanItem item(Prose prose, List<PlanItem.Cell> cells, Place place) {
        return new PlanItem(prose, prose, cells, place.line(), place.endLine());
    }

    private static Prose code(String text) {
        return new Prose(text, List.of(new Prose.Span(Prose.Kind.CODE, 0, text.length(), "")), 0);
    }

    private static Gap gap(YamlNode node, String reason) {
        return new Gap(Evidence.PLAN, node.place(), reason);
    }
}
