package dev.guardrail.collect.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title of a plan, and the milestone that the plan declares.
 *
 * @param line the line of its title; 0 where it has none
 * @param milestone the milestone that it declares; empty where it declares none
 * @param name its title without the milestone; empty where it has none
 */
record Title(int line, int endLine, String milestone, String name) {

    private static final Pattern ID = Pattern.compile("(?<![A-Za-z0-9])[Mm]\\d+(?:[._]\\d+)*[A-Za-z]?(?![A-Za-z0-9])");
    private static final Pattern OTHER_ID = Pattern.compile("[\\w.-]*\\d[\\w.-]*");
    /** The text that may precede the milestone in a title. */
    private static final Pattern BEFORE = Pattern.compile("(?i)(?:milestone|plan)?[\\s:#—–-]*");

    private static final Pattern AFTER =
            Pattern.compile("(?i)^[_\\s]*(?:milestone)?\\s*(?:plan)?(?:\\.md)?[\\s:—–|-]*");

    private static final Pattern GENERIC = Pattern.compile("(?i)identity|overview|plan|summary|label");

    private static final List<String> MILESTONE_LABELS = List.of("milestone", "milestone id");

    static Title of(Outline outline) {
        List<Label> labels = new ArrayList<>();
        List<Label> later = new ArrayList<>();
        outline.preamble().forEach(heading -> labels.addAll(Label.of(heading)));
        outline.placed().forEach(part -> (part.preamble() ? labels : later).addAll(Label.of(part.block())));
        Optional<Block.Heading> title = title(outline.preamble());
        String heading = title.map(found -> text(found)).orElse("");
        String milestone = labelled(labels)
                .or(() -> find(heading).map(Matcher::group))
                .or(() -> labelled(later))
                .orElse("");
        String name = GENERIC.matcher(name(heading)).matches() ? "" : name(heading);
        if (name.isEmpty()) {
            name = value(labels, "title")
                    .or(() -> labels.stream()
                            .filter(label -> MILESTONE_LABELS.contains(label.name()))
                            .map(label -> label.value().text())
                            .filter(text -> !OTHER_ID.matcher(text).matches())
                            .map(Title::name)
                            .findFirst())
                    .orElse("");
        }
        return new Title(
                title.map(Block::line).orElse(0), title.map(Block::endLine).orElse(0), milestone, name);
    }

    /** The first heading that begins with a milestone, or else has one, or else is there. */
    private static Optional<Block.Heading> title(List<Block.Heading> headings) {
        return headings.stream()
                .filter(heading -> startsWithId(text(heading)))
                .findFirst()
                .or(() -> headings.stream()
                        .filter(heading -> find(text(heading)).isPresent())
                        .findFirst())
                .or(() -> headings.stream().findFirst());
    }

    private static boolean startsWithId(String text) {
        return find(text)
                .filter(id -> BEFORE.matcher(text.substring(0, id.start())).matches())
                .isPresent();
    }

    private static Optional<Matcher> find(String text) {
        Matcher matcher = ID.matcher(text);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static String text(Block.Heading heading) {
        String text = heading.prose().text();
        return text.substring(Marks.length(text)).strip();
    }

    private static String name(String title) {
        return find(title)
                .map(id -> AFTER.matcher(title.substring(id.end())).replaceFirst(""))
                .orElse(title)
                .strip();
    }

    private static Optional<String> labelled(List<Label> labels) {
        return labels.stream()
                .filter(label -> MILESTONE_LABELS.contains(label.name()))
                .flatMap(label -> id(label.value().text()).stream())
                .findFirst();
    }

    /** The id that a text begins with; an id of an unusual form must contain a digit, or it would be a name. */
    static Optional<String> id(String value) {
        return find(value).map(Matcher::group).or(() -> {
            String first = value.strip().split("[\\s—:,;|]", 2)[0];
            return OTHER_ID.matcher(first).matches() ? Optional.of(first) : Optional.empty();
        });
    }

    private static Optional<String> value(List<Label> labels, String name) {
        return labels.stream()
                .filter(label -> label.name().toLowerCase(Locale.ROOT).equals(name))
                .map(label -> label.value().text())
                .findFirst();
    }
}
