package dev.guardrail.report.section;

import dev.guardrail.report.Invoked;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Document;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.Section;
import dev.guardrail.report.figure.Counting;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;

/** An audit as a comment on a pull request: what is new, what is missing, what got better. */
public final class PullRequestComment {

    private static final int GROUPS = 10;
    private static final int EACH = 5;
    private static final int WINS = 5;
    private static final int GAPS = 7;

    private PullRequestComment() {}

    /** The comment of an audit; its sections are in the order of their weight. */
    public static Document of(Audit audit, Invoked invoked) {
        View view = new View(audit, invoked);
        Overview overview = new Overview(view);
        List<Section> sections = new ArrayList<>();
        Overview.add(sections, "", overview.sentence());
        Overview.add(sections, "New Findings", fresh(view));
        Overview.add(sections, Words.MISSING, overview.missing(GAPS));
        Overview.add(sections, "What Got Better", better(view));
        Overview.add(sections, "Details", details(view));
        return new Document(overview.title(), sections);
    }

    private static Blocks fresh(View view) {
        Counting counting = Counting.of(view.audit());
        Blocks blocks = counting.fresh().isEmpty()
                ? new Blocks().prose("No new open finding counts for the verdict.")
                : new FindingList(view, GROUPS, EACH).blocks(counting.fresh());
        counting.existingToo().ifPresent(existing -> blocks.prose(existing + "."));
        return blocks.paragraph(new Overview(view).question(counting.fresh()));
    }

    private static Blocks better(View view) {
        List<Line> wins = new Wins(view).list();
        Blocks blocks = new Blocks().bullets(wins.stream().limit(WINS).toList());
        return wins.size() > WINS ? blocks.prose("And " + (wins.size() - WINS) + " more.") : blocks;
    }

    private static Blocks details(View view) {
        Overview overview = new Overview(view);
        Blocks details = new Blocks();
        details.folded(Line.text("Gates"), new GateTable(view).blocks());
        overview.guardrails(details, Counting.of(view.audit()).fresh());
        overview.counts(details);
        overview.about(details);
        return details;
    }
}
