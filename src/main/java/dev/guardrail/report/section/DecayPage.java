package dev.guardrail.report.section;

import dev.guardrail.decay.Decay;
import dev.guardrail.decay.Notice;
import dev.guardrail.decay.Series;
import dev.guardrail.decay.Standing;
import dev.guardrail.decay.Step;
import dev.guardrail.report.DecayWords;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Document;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.PageBlock.Badge;
import dev.guardrail.report.document.PageBlock.Banner;
import dev.guardrail.report.document.PageBlock.Entry;
import dev.guardrail.report.document.PageBlock.Tone;
import dev.guardrail.report.document.Section;
import dev.guardrail.report.document.Span.Side;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How what protects a branch changed over a history, as a page: a picture and the steps of each check and threshold. */
public final class DecayPage {

    private static final int SHORT_SHA = 7;

    /** So many series are unfolded at first. */
    private static final int UNFOLDED = 8;

    private final Decay decay;

    private DecayPage(Decay decay) {
        this.decay = decay;
    }

    /**
     * The page of a history.
     *
     * @param all whether to show what never fell, too
     */
    public static Document of(Decay decay, boolean all) {
        DecayPage page = new DecayPage(decay);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(0, "Summary", page.summary().list()));
        sections.add(new Section(
                0, "What Protects Less", page.series(decay.fallen(), "fallen").list()));
        if (all) {
            List<Series> kept =
                    decay.series().stream().filter(one -> !one.fell()).toList();
            sections.add(
                    new Section(0, "What Never Fell", page.series(kept, "kept").list()));
        }
        return new Document(Line.text("Decay of ").andCode(decay.until()), sections);
    }

    private Blocks summary() {
        int fallen = decay.fallen().size();
        Blocks blocks = new Blocks();
        blocks.add(new Banner(
                fallen == 0 ? new Badge("none fell", Tone.GOOD) : new Badge(fallen + " fell", Tone.WARNING),
                Line.text(
                        decay.series().isEmpty()
                                ? "No commit has a check, a threshold or a limit that Guardrail knows."
                                : fallen + " of the " + decay.series().size()
                                        + " checks, thresholds and limits " + (fallen == 1 ? "protects" : "protect")
                                        + " less after some commit."),
                Line.text(Count.of(decay.commits(), "commit") + " on the first-parent line of ")
                        .andCode(decay.until())
                        .and(", " + decay.first().day() + " to " + decay.last().day())));
        decay.ending()
                .ifPresent(why -> blocks.prose(
                        "The history ends at commit `" + id(decay.first().commit()) + "`: " + why + "."));
        return blocks;
    }

    private Blocks series(List<Series> series, String name) {
        Blocks blocks = new Blocks();
        if (series.isEmpty()) {
            return blocks.prose("None.");
        }
        for (int i = 0; i < series.size(); i++) {
            blocks.add(entry(series.get(i), name + "-" + (i + 1), i < UNFOLDED));
        }
        return blocks;
    }

    private Entry entry(Series one, String anchor, boolean open) {
        Blocks blocks = new Blocks().add(SeriesChart.of(one, decay.commits()));
        blocks.table(
                List.of("Day", "Commit", "Author", "Change", "Where", "Noticed"),
                one.steps().stream().map(step -> row(one, step)).toList());
        boolean there = one.last().standing() != Standing.ABSENT;
        return new Entry(
                anchor,
                3,
                List.of(new Badge(one.kind().noun(), one.fell() ? Tone.WARNING : Tone.GOOD)),
                Line.text(one.name()),
                Line.text((there ? "now " : "last in ") + (there ? DecayWords.of(one.kind(), one.last()) + ", " : ""))
                        .andPlace(one.place(), Side.HEAD),
                open,
                Map.of(),
                blocks.list());
    }

    private static List<Line> row(Series one, Step step) {
        return Words.row(
                step.moment().day(),
                Line.code(id(step.moment().commit())),
                step.moment().author(),
                change(one, step),
                Line.EMPTY.andPlace(step.place(), Side.ELSEWHERE),
                Line.prose(notice(step.notice())));
    }

    private static Line change(Series one, Step step) {
        Line change = Line.prose(String.join("; ", DecayWords.changes(one, step)));
        return step.isFall() ? change.strong() : change;
    }

    private static String notice(Notice notice) {
        return switch (notice.kind()) {
            case NONE -> "";
            case REPORTED -> "reported by `" + notice.text() + "`";
            case TOO_SMALL -> "too small: " + notice.text();
            case UNREPORTED -> "not reported: " + notice.text();
        };
    }

    private static String id(String commit) {
        return commit.substring(0, SHORT_SHA);
    }
}
