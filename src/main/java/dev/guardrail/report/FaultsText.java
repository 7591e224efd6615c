package dev.guardrail.report;

import dev.guardrail.author.Fault;
import dev.guardrail.report.figure.Count;
import java.util.List;

/** The house rules that guardrails break, a line for each, and a sum. */
public final class FaultsText {

    private FaultsText() {}

    /** The lines about some guardrails. */
    public static String of(int guardrails, List<Fault> faults) {
        StringBuilder text = new StringBuilder();
        for (Fault fault : faults) {
            String kind = fault.weight() == Fault.Weight.WARNING ? ": warning: " : ": ";
            text.append(Printable.of(fault.place() + kind + fault.problem())).append('\n');
        }
        long mistakes = faults.stream()
                .filter(fault -> fault.weight() == Fault.Weight.MISTAKE)
                .count();
        return text + Count.orNone(guardrails, "guardrail") + ": " + Count.orNone(mistakes, "mistake") + ", "
                + Count.orNone(faults.size() - mistakes, "warning") + "\n";
    }
}
