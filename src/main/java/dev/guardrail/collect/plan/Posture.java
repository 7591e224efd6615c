package dev.guardrail.collect.plan;

import dev.guardrail.fact.ExitCriterion.Tick;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the posture that a plan states, and decides whether it promises to preserve behaviour. */
final class Posture {

    private static final Pattern PRESERVES = Pattern.compile("behaviou?r(?:al)?(?:ly)?[- ]preserv"
            + "|preserv\\w*(?: (?:all|any|the|existing|current|runtime|external|observable|public)){0,3} behaviou?r"
            + "|\\b(?:no|without|zero)(?: (?:any|runtime|external|observable|functional|intended)){0,3} behaviou?r(?:al)?"
            + " changes?");
    private static final Pattern DENIES = Pattern.compile("(?:\\bnot|\\bnon|n't|\\bnever|\\bno longer)[- ]"
            + "(?:(?:strictly|fully|entirely|necessarily|be|a|to) ){0,2}(?:behaviou?r(?:al)?(?:ly)?[- ])?preserv"
            + "|(?<!no )(?<!non[- ])behaviou?r(?:al)?[- ]chang(?:e|ing)(?!s)"
            + "|\\b(?:mostly|largely|partially|partly)\\b|\\b(?:except|apart from|other than)\\b");

    private static final Pattern ABOUT = Pattern.compile("behaviou?r|preserv");
    private static final Pattern BEFORE_BOX = Pattern.compile("(?=\\[[ xX]])|(?=[☐⬜🔲◻▢☑☒🗹✅✔❌✗✘✖])");
    private static final Pattern BETWEEN = Pattern.compile("[\\s/|,;]+$");
    private static final Pattern CROSS = Pattern.compile("[❌✗✘✖].*", Pattern.DOTALL);

    /** A line, or the text in it after one box. */
    private record Option(String text, Tick tick) {

        boolean isAbout() {
            return Posture.isAbout(text);
        }
    }

    private Posture() {}

    /** Whether a text is about behaviour, or about preserving it. */
    static boolean isAbout(String text) {
        return ABOUT.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /**
     * The posture that lines state: the first line about behaviour, with all ticked lines if boxes offer a choice. If
     * there is neither, it is the first line. A choice without a tick states nothing.
     */
    static Optional<String> stated(List<String> lines) {
        List<Option> options = options(lines);
        List<String> plain = options.stream()
                .filter(option -> option.tick == Tick.NONE)
                .map(Option::text)
                .toList();
        boolean choice = options.stream().anyMatch(option -> option.tick != Tick.NONE && option.isAbout());
        Stream<String> first = plain.stream()
                .filter(text -> !text.endsWith(":") && isAbout(text))
                .limit(1);
        Stream<String> ticked = options.stream()
                .filter(option -> choice && option.tick == Tick.TICKED)
                .map(Option::text);
        String stated = Stream.concat(first, ticked).collect(Collectors.joining("; "));
        if (!stated.isEmpty()) {
            return Optional.of(stated);
        }
        return choice ? Optional.empty() : plain.stream().findFirst();
    }

    private static List<Option> options(List<String> lines) {
        List<String> parts = lines.stream()
                .flatMap(BEFORE_BOX::splitAsStream)
                .map(part -> BETWEEN.matcher(part).replaceFirst(""))
                .toList();
        boolean boxes = Marks.anyOpen(parts);
        return parts.stream()
                .map(part -> new Option(part.substring(Marks.length(part)).strip(), tick(part, boxes)))
                .filter(option -> !option.text.isEmpty())
                .toList();
    }

    /** The tick of a part. A crossed-out part counts as not ticked. */
    private static Tick tick(String part, boolean boxes) {
        return CROSS.matcher(part).matches() ? Tick.OPEN : Marks.tick(part, boxes);
    }

    static boolean preserves(String posture) {
        String text = posture.toLowerCase(Locale.ROOT);
        String changes = text.replaceAll("\\b(?:no|without|zero) (?:\\w+ ){0,3}behaviou?r(?:al)?[- ]chang\\w+", "");
        return PRESERVES.matcher(text).find() && !DENIES.matcher(changes).find();
    }
}
