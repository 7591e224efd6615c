package dev.guardrail.collect.plan;

import dev.guardrail.collect.plan.PlanDocument.Limit;
import dev.guardrail.collect.plan.PlanDocument.Promise;
import dev.guardrail.collect.plan.PlanDocument.Promised;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.ExitCriterion;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ScopeItem;
import dev.guardrail.fact.ScopeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a plan's text. It accepts any Markdown, and ignores the parts that it does not recognize. */
final class PlanReader {

    /** Limits work: each item is compared with each changed file. People write far fewer. */
    private static final int ITEMS = 250;

    /** Words about removed, renamed or optional files, which need not exist. */
    private static final Pattern NOT_DUE = Pattern.compile(
            "(?i)\\b(?:remov(?:e|es|ed|ing|al)|delet(?:e|es|ed|ing|ion)|dropp?(?:s|ed|ing)?|renam(?:e|es|ed|ing)"
                    + "|mov(?:e|es|ed|ing)|retir(?:e|es|ed|ing)|optional(?:ly)?|if (?:needed|necessary|applicable|used)|or (?:similar|equivalent))\\b|\\be\\.g\\.");

    private static final Pattern REFERRING = Pattern.compile(
            "(?i)\\b(?:using|per|see|via|following|according to|based on|copy of|as in|from) (?:the )?$");
    private static final int NEARBY = 20;

    /** Words about files that a program reads or writes at run time, which no commit has. */
    private static final Pattern AT_RUN_TIME =
            Pattern.compile("(?i)\\W*(?:writes?|emits?|outputs?|produces?|reads?|loads?|uploads?|extracts?)\\b");

    private final String path;
    private final PathWords words;
    private final FrontMatter front;
    private final Outline outline;
    private final List<Label> labels;
    private final List<Gap> gaps = new ArrayList<>();

    private PlanReader(String path, List<String> lines) {
        this.path = path;
        this.words = new PathWords(path);
        this.front = FrontMatter.read(path, lines);
        this.gaps.addAll(front.gaps());
        List<String> body = new ArrayList<>(lines);
        for (int i = 0; i < front.endLine(); i++) {
            body.set(i, "");
        }
        this.outline = Fences.outline(body);
        this.labels = outline.placed().stream()
                .filter(part -> part.preamble() || part.section().equals(Optional.of(Section.SCOPE)))
                .filter(part -> part.block() instanceof Block.Paragraph)
                .flatMap(part -> Label.of(part.block()).stream())
                .toList();
    }

    /** What a plan says; of a text that is none, a document that is not {@link PlanDocument#known() known}. */
    static PlanDocument read(String path, byte[] content) {
        return new PlanReader(path, PlanText.lines(content)).document();
    }

    private PlanDocument document() {
        Title title = Title.of(outline);
        List<PlanItem> out = items(Section.OUT_OF_SCOPE);
        List<ScopeItem> scope = scope(out);
        String objective = or(front.text("objective"), Aims.objective(outline));
        String posture = or(front.text("posture"), Aims.posture(outline));
        return new PlanDocument(
                title.line() == 0 ? Place.file(path) : place(title.line(), title.endLine()),
                or(Title.id(front.text("milestone")).orElse(""), title.milestone()),
                or(front.text("title"), title.name()),
                objective,
                posture,
                scope,
                out.stream().flatMap(item -> limit(item).stream()).toList(),
                items(Section.INVARIANTS).stream().map(this::invariant).toList(),
                items(Section.DELIVERABLES).stream().map(this::deliverable).toList(),
                criteria(items(Section.EXIT_CRITERIA)),
                outline.sections() > 0
                        || front.endLine() > 0
                        || !objective.isEmpty()
                        || !posture.isEmpty()
                        || !scope.isEmpty(),
                gaps);
    }

    private List<ScopeItem> scope(List<PlanItem> out) {
        Stream<PlanItem> in = Stream.of(Section.IN_SCOPE, Section.SCOPE).flatMap(section -> items(section).stream());
        return Stream.concat(
                        in.map(item -> scope(ScopeKind.IN, item)), out.stream().map(item -> scope(ScopeKind.OUT, item)))
                .sorted(Comparator.comparing(ScopeItem::kind).thenComparingInt(ScopeItem::line))
                .toList();
    }

    private static String or(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private List<PlanItem> items(Section section) {
        List<PlanItem> items = new ArrayList<>(front.items(section));
        for (Label label : labels) {
            if (label.names(section)) {
                items.add(new PlanItem(label.value(), label.value(), List.of(), label.line(), label.line()));
            }
        }
        List<Outline.Placed> placed = outline.in(section).stream()
                .filter(part -> section != Section.SCOPE || !isLabelled(part.block()))
                .toList();
        items.addAll(PlanItem.of(placed, words));
        return few(items);
    }

    /** All items of a section, or none if there are too many: a finding from a part of a plan could be wrong. */
    private List<PlanItem> few(List<PlanItem> items) {
        if (items.size() <= ITEMS) {
            return items;
        }
        String problem = "too many items to read: " + items.size() + " in one section, the limit is " + ITEMS;
        gaps.add(new Gap(Evidence.PLAN, place(items.get(0)), problem));
        return List.of();
    }

    /** Whether a paragraph of the scope says "In: …" or "Out: …", and so belongs to those. */
    private static boolean isLabelled(Block block) {
        return block instanceof Block.Paragraph
                && Label.of(block).stream()
                        .anyMatch(label -> Section.of(label.name()).isPresent());
    }

    private ScopeItem scope(ScopeKind kind, PlanItem item) {
        return new ScopeItem(place(item), kind, text(item), paths(item.naming(words)));
    }

    private Optional<Limit> limit(PlanItem item) {
        List<String> paths = OutOfScope.paths(item.whole(), words);
        return paths.isEmpty() ? Optional.empty() : Optional.of(new Limit(place(item), text(item), paths));
    }

    private Promise invariant(PlanItem item) {
        return Invariants.read(item, place(item), words);
    }

    private Promised deliverable(PlanItem item) {
        String text = text(item);
        boolean due = !NOT_DUE.matcher(item.whole().text()).find()
                && !AT_RUN_TIME.matcher(item.own().text()).lookingAt();
        return new Promised(place(item), text, promised(item.naming(words)), due);
    }

    private List<ExitCriterion> criteria(List<PlanItem> items) {
        boolean ticked =
                Marks.anyOpen(items.stream().map(item -> item.own().raw()).toList());
        return items.stream()
                .map(item -> new ExitCriterion(
                        place(item), text(item), Marks.tick(item.own().raw(), ticked)))
                .toList();
    }

    /** The paths that a text names, without those that it only refers to. */
    private List<String> promised(Prose prose) {
        return words.find(prose).stream()
                .filter(mention -> !REFERRING
                        .matcher(prose.raw().substring(Math.max(0, mention.start() - NEARBY), mention.start()))
                        .find())
                .map(PathWords.Mention::path)
                .distinct()
                .toList();
    }

    private List<String> paths(Prose prose) {
        return words.find(prose).stream()
                .map(PathWords.Mention::path)
                .distinct()
                .toList();
    }

    /** An item's own text, without its box, and without the colon before the items in it. */
    private static String text(PlanItem item) {
        String text = item.own().text();
        String bare = text.substring(Marks.length(text)).strip();
        return bare.isEmpty() ? text : bare.replaceAll("\\s*:$", "");
    }

    private Place place(PlanItem item) {
        return place(item.line(), item.endLine());
    }

    private Place place(int line, int endLine) {
        return new Place(path, line, 0, endLine, 0);
    }
}
