package dev.guardrail.collect.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the objective and the posture of a plan, each in a section or after a label. */
final class Aims {

    /** The text after the name in a heading: "Posture — Behavior-Preserving", "Posture (Behavior-Preserving)". */
    private static final Pattern BEHIND_NAME = Pattern.compile("(?i)posture\\s*[—–|(-]\\s*([^()]+)");

    private Aims() {}

    /** The first paragraph, with the list that it introduces, if any; where there is no paragraph, all items. */
    static String objective(Outline outline) {
        List<Block> blocks = outline.in(Section.OBJECTIVE).stream()
                .map(Outline.Placed::block)
                .toList();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Paragraph paragraph) {
                String text = paragraph.prose().text();
                boolean more = text.endsWith(":") && i + 1 < blocks.size();
                String whole = more ? (text + " " + text(blocks.get(i + 1))).strip() : text;
                return PlanItem.isOpen(whole) ? "" : whole;
            }
        }
        String items = blocks.stream().findFirst().map(Aims::text).orElse("");
        // Further down, "Goal: …" is the goal of a step.
        return items.isEmpty()
                ? values(preamble(outline), Section.OBJECTIVE).findFirst().orElse("")
                : items;
    }

    private static String text(Block block) {
        if (block instanceof Block.ItemList list) {
            return list.items().stream().map(item -> item.whole().text()).collect(Collectors.joining("; "));
        }
        return block instanceof Block.Paragraph paragraph ? paragraph.prose().text() : "";
    }

    /** The text after the label in the section of the posture; else the text of that section; else any other label. */
    static String posture(Outline outline) {
        List<Outline.Placed> own = outline.in(Section.POSTURE);
        Predicate<Outline.Placed> isOut = part -> part.section().equals(Optional.of(Section.OUT_OF_SCOPE));
        Stream<Label> others = Stream.concat(
                preamble(outline),
                labels(outline.placed().stream()
                        .filter(part -> !part.preamble())
                        .filter(isOut.negate())));
        return stated(labels(own.stream()))
                .or(() -> Posture.stated(
                        own.stream().flatMap(part -> lines(part.block())).toList()))
                .or(() -> stated(others))
                .orElse("");
    }

    private static Optional<String> stated(Stream<Label> labels) {
        return values(labels, Section.POSTURE)
                .flatMap(value -> Posture.stated(List.of(value)).stream())
                .findFirst();
    }

    private static Stream<String> values(Stream<Label> labels, Section section) {
        return labels.filter(label -> label.names(section))
                .map(label -> label.value().text())
                .filter(value -> !PlanItem.isOpen(value));
    }

    private static Stream<Label> preamble(Outline outline) {
        return Stream.concat(
                outline.preamble().stream().flatMap(heading -> Label.of(heading).stream()),
                labels(outline.placed().stream().filter(Outline.Placed::preamble)));
    }

    private static Stream<Label> labels(Stream<Outline.Placed> placed) {
        return placed.flatMap(part -> Label.of(part.block()).stream());
    }

    private static Stream<String> lines(Block block) {
        if (block instanceof Block.ItemList list) {
            return list.items().stream().map(item -> item.own().text());
        }
        if (block instanceof Block.Heading heading) {
            return heading(heading.prose().text());
        }
        if (block instanceof Block.Table table) {
            return table.rows().stream().map(Aims::row);
        }
        return block instanceof Block.Paragraph paragraph ? paragraph.prose().lines().stream() : Stream.empty();
    }

    /** The statements of a heading about behaviour: for the section's own heading, without its name. */
    private static Stream<String> heading(String text) {
        if (Section.of(text).isEmpty()) {
            return Stream.of(text);
        }
        Matcher behind = BEHIND_NAME.matcher(text);
        return behind.find() && Posture.isAbout(behind.group(1)) ? Stream.of(behind.group(1)) : Stream.empty();
    }

    /** The cells of a row. A box comes first, whatever its column. */
    private static String row(Block.Row row) {
        List<String> boxes = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Prose cell : row.cells()) {
            String text = cell.text();
            (Marks.length(text) == text.length() ? boxes : texts).add(text);
        }
        return (String.join(" ", boxes) + " " + String.join(" — ", texts)).strip();
    }
}
