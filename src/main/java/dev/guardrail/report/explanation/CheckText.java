package dev.guardrail.report.explanation;

import dev.guardrail.explain.Check;
import dev.guardrail.explain.Check.Mismatch;
import dev.guardrail.report.Style;
import dev.guardrail.report.figure.Count;
import dev.guardrail.verdict.Audit;

/** What came of deriving an audit again, for a person. */
public final class CheckText {

    /** How many mismatches are listed. */
    private static final int LISTED = 10;

    /** In characters: the longest part of a value that is quoted. */
    private static final int QUOTED = 120;

    private static final String DIGEST = "/record/digest";

    private CheckText() {}

    /** The answer, with line feeds as line ends, the last line ended. */
    public static String render(Check check) {
        Prose prose = new Prose(Style.PLAIN);
        if (check.holds()) {
            check.derived().ifPresent(audit -> prose.exact(check.file() + follows(audit)));
        } else if (check.derived().isEmpty()) {
            prose.exact(check.file() + ": its record cannot be judged: " + check.problem());
        } else {
            int count = check.mismatches().size();
            prose.exact(check.file() + ": this audit does not follow from its record; " + Count.of(count, "value")
                    + (count == 1 ? " differs:" : " differ:"));
            prose.each("  ", check.mismatches(), LISTED, mismatch -> add(prose, mismatch));
        }
        return prose.toString();
    }

    private static String follows(Audit audit) {
        return ": the verdict " + audit.verdict() + ", "
                + Count.of(audit.gates().size(), "gate") + " and "
                + Count.of(audit.findings().size(), "finding") + " follow from the record";
    }

    private static void add(Prose prose, Mismatch mismatch) {
        prose.exact("  " + mismatch.pointer());
        prose.exact("    the audit says:  " + value(mismatch.said()));
        prose.exact((mismatch.pointer().equals(DIGEST) ? "    the record has:  " : "    its facts give:  ")
                + value(mismatch.derived()));
    }

    private static String value(String json) {
        if (json.isEmpty()) {
            return "nothing";
        }
        return json.length() > QUOTED ? json.substring(0, QUOTED) + "..." : json;
    }
}
