package dev.guardrail.report;

import dev.guardrail.author.Fault;
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
        return text + counted(guardrails, "guardrail") + ": " + counted(mistakes, "mistake") + ", "
                + counted(faults.size() - mistakes, "warning") + "\n";
    }

    private static String counted(long count, String what) {
        return (count == 0 ? "no" : count) + " " + what + (count == 1 ? "" : "s");
    }
}
