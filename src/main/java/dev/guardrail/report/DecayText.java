package dev.guardrail.report;

import dev.guardrail.decay.Decay;
import dev.guardrail.decay.Series;
import dev.guardrail.decay.Standing;
import dev.guardrail.decay.Step;
import dev.guardrail.report.figure.Count;
import java.util.List;

/** A history for a person at a terminal: a block for each series. */
final class DecayText {

    private static final int ID = 7;
    private static final int LONGEST_AUTHOR = 20;
    private static final int INDENT = 14;

    private final Decay decay;
    private final List<Series> series;
    private final StringBuilder text = new StringBuilder();

    DecayText(Decay decay, boolean all) {
        this.decay = decay;
        this.series = all ? decay.series() : decay.fallen();
    }

    String render() {
        head();
        series.forEach(this::block);
        return text.toString();
    }

    private void head() {
        prose(Count.of(decay.commits(), "commit") + " on the first-parent line of `" + decay.until() + "`, "
                + decay.first().day() + " to " + decay.last().day());
        decay.ending()
                .ifPresent(why ->
                        prose("history ends at commit " + id(decay.first().commit()) + ": " + why));
        if (decay.series().isEmpty()) {
            prose("no commit has a check, a threshold or a limit that Guardrail knows");
            return;
        }
        prose(decay.fallen().size() + " of the " + decay.series().size()
                + " checks, thresholds and limits protect less after some commit" + notices());
        if (!series.isEmpty()) {
            prose("marks: \u2581 to \u2588 there, \u00B7 absent, m muted, n never runs, ? not known");
        }
    }

    private String notices() {
        long unreported = decay.fallen().stream().mapToLong(Series::unreported).sum();
        return decay.fallen().isEmpty()
                ? ""
                : unreported == 0
                        ? "; a guardrail reports each of these steps"
                        : "; no guardrail reports " + unreported + " of these steps";
    }

    private void block(Series one) {
        line("");
        line(one.name());
        line("  " + Sparkline.of(one, decay.commits()) + "  " + summary(one));
        int author = one.steps().stream()
                .mapToInt(step -> author(step).length())
                .max()
                .orElse(0);
        one.steps().forEach(step -> step(one, step, author));
        if (one.unreported() > 1) {
            one.unreportedSum()
                    .ifPresent(sum -> line("  " + one.unreported() + " steps that no guardrail reports: "
                            + sum.negate().toPlainString() + " together"));
        }
    }

    private static String summary(Series one) {
        boolean there = one.last().standing() != Standing.ABSENT;
        return DecayWords.of(one.kind(), one.last()) + (there ? " in " : ", last in ") + one.place();
    }

    private void step(Series one, Step step, int author) {
        List<String> words = DecayWords.of(one, step);
        String by = author(step);
        String start = "  " + step.moment().day() + "  " + id(step.moment().commit()) + "  " + by;
        String aligned = start + " ".repeat(author - by.length()) + "  " + String.join("  ", words);
        if (aligned.codePointCount(0, aligned.length()) <= Wrap.WIDTH) {
            line(aligned);
            return;
        }
        line(start);
        words.forEach(each -> Wrap.lines(each, INDENT, INDENT).forEach(part -> line(" ".repeat(INDENT) + part)));
    }

    private static String author(Step step) {
        String author = Printable.of(step.moment().author());
        return author.codePointCount(0, author.length()) <= LONGEST_AUTHOR
                ? author
                : author.substring(0, author.offsetByCodePoints(0, LONGEST_AUTHOR - 3)) + "...";
    }

    private static String id(String commit) {
        return commit.substring(0, ID);
    }

    private void prose(String prose) {
        Wrap.lines(prose, 0, 0).forEach(this::line);
    }

    private void line(String line) {
        text.append(Printable.of(line)).append('\n');
    }
}
