package dev.guardrail.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version that the range chooses less firmly than the base chose versions of the same thing. All uses of a thing are
 * compared, so a use that moved to another job or file is no change; a new use that is loose is one where no use was loose.
 *
 * @param place where the head asks for it
 * @param job the job it belongs to; empty outside of jobs
 * @param step the step it belongs to, counted from 1; 0 outside of steps
 * @param subject what it is a version of
 * @param name the name of that, as {@link Pin#name}
 * @param was the version of the firmer use at the base
 * @param now the version at the head; empty where none is written
 * @param before how firmly the base chose it
 * @param after how firmly the head chooses it
 * @param wasAt where the base had the firmer use, by the path that its file has at the head
 */
@FoundAmong(Pin.class)
public record LoosenedPin(
        Place place,
        String job,
        int step,
        PinSubject subject,
        String name,
        String was,
        String now,
        Pinning before,
        Pinning after,
        Place wasAt)
        implements WorkflowFact {

    private static final Pattern OF_GUARDRAIL =
            Pattern.compile("(?i)(?:.*/)?guardrail(?:-action|-hook)?(?:\\.git)?(?:/[^ ]*)?(?: .*)?");

    private static final Comparator<LoosenedPin> ORDER = Comparator.comparing(LoosenedPin::place)
            .thenComparing(LoosenedPin::job)
            .thenComparingInt(LoosenedPin::step);

    /** Whether it is the first of some, in the order of their places. */
    public boolean isFirstOf(Collection<?> all) {
        return all.stream()
                .map(LoosenedPin.class::cast)
                .min(ORDER)
                .filter(this::equals)
                .isPresent();
    }

    /** Whether it is a version of Guardrail itself: its action, its workflow, its image or its hook. */
    public boolean isOfGuardrail() {
        return subject != PinSubject.LOCKFILE && OF_GUARDRAIL.matcher(name).matches();
    }

    /**
     * What the range does to it, as a sentence.
     *
     * @param all it and the other uses of the same thing that are as loose
     * @param others how many uses are as firm as this one was
     */
    public String sentence(Collection<?> all, long others) {
        return others > 0 ? notAll(all, others) : sentence(all);
    }

    private String notAll(Collection<?> all, long others) {
        String were = before == Pinning.CONTENT ? " are pinned to a " + content() : " have a version";
        return "not all uses of " + described() + were + " any more: " + all.size() + " of " + (all.size() + others)
                + (all.size() == 1 ? " is " : " are ") + versions(all);
    }

    /** The same where no use is as firm as this one was. */
    public String sentence(Collection<?> all) {
        String before =
                this.before == Pinning.CONTENT ? " is no longer pinned to a " + content() : " was `" + was + "`";
        return described() + before + " and is now " + versions(all)
                + (all.size() == 1 ? "" : ", in " + all.size() + " places");
    }

    /** What it is a version of, for messages. */
    public String described() {
        return switch (subject) {
            case ACTION, TOOL, HOOK -> "`" + name + "`";
            case LOCKFILE -> "the locked install";
            case IMAGE -> "image `" + name + "`";
            case INPUT ->
                "input `" + name.substring(name.indexOf(' ') + 1) + "` of `" + name.replaceFirst(" .*", "") + "`";
        };
    }

    /** What it is pinned to where its content cannot change. */
    public String content() {
        return subject == PinSubject.IMAGE ? "digest" : "commit";
    }

    /** The versions that some have now, for messages. */
    private static String versions(Collection<?> all) {
        return all.stream()
                .map(change -> ((LoosenedPin) change).now())
                .distinct()
                .sorted()
                .map(version -> version.isEmpty() ? "without a version" : "`" + version + "`")
                .collect(Collectors.joining(", "));
    }

    @Override
    public String identity() {
        return subject + " " + name;
    }
}
