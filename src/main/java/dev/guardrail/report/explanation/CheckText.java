package dev.guardrail.report.explanation;

import dev.guardrail.explain.Check;
import dev.guardrail.explain.Check.Mismatch;
import dev.guardrail.report.Printable;
import dev.guardrail.verdict.Audit;
import java.util.Locale;

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
        StringBuilder text = new StringBuilder();
        String name = Printable.of(check.file());
        if (check.holds()) {
            check.derived().ifPresent(audit -> text.append(name).append(follows(audit)));
            return text.toString();
        }
        if (check.derived().isEmpty()) {
            text.append(name).append(": its record cannot be judged: ");
            return text.append(Printable.of(check.problem())).append('\n').toString();
        }
        int count = check.mismatches().size();
        text.append(name).append(": this audit does not follow from its record; ");
        text.append(count == 1 ? "1 value differs:\n" : count + " values differ:\n");
        check.mismatches().stream().limit(LISTED).forEach(mismatch -> append(text, mismatch));
        if (count > LISTED) {
            text.append("  and ").append(count - LISTED).append(" more\n");
        }
        return text.toString();
    }

    private static String follows(Audit audit) {
        int findings = audit.findings().size();
        return String.format(
                        Locale.ROOT,
                        ": the verdict %s, %d gates and %s follow from the record%n",
                        audit.verdict(),
                        audit.gates().size(),
                        findings == 1 ? "1 finding" : findings + " findings")
                .replace(System.lineSeparator(), "\n");
    }

    private static void append(StringBuilder text, Mismatch mismatch) {
        text.append("  ").append(Printable.of(mismatch.pointer())).append('\n');
        text.append("    the audit says:  ").append(value(mismatch.said())).append('\n');
        text.append(mismatch.pointer().equals(DIGEST) ? "    the record has:  " : "    its facts give:  ");
        text.append(value(mismatch.derived())).append('\n');
    }

    private static String value(String json) {
        if (json.isEmpty()) {
            return "nothing";
        }
        return Printable.of(json.length() > QUOTED ? json.substring(0, QUOTED) + "..." : json);
    }
}
