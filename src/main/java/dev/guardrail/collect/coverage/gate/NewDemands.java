package dev.guardrail.collect.coverage.gate;

import dev.guardrail.fact.CoverageGate;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the head demands and the base did not, by folder. One threshold can take the place of many below it: those of a
 * build's modules in their parent, those of a workflow's commands in a file of settings.
 */
final class NewDemands {

    private static final String EVERYWHERE = "/";

    private final Map<List<String>, Demand> demands = new HashMap<>();

    /** Above how much it is new, and how much it is. */
    private record Demand(BigDecimal before, BigDecimal now) {}

    void add(CoverageGate gate, BigDecimal before) {
        BigDecimal now = CoverageGateChanges.demand(gate);
        if (now.compareTo(before) > 0) {
            put(folder(gate), gate, new Demand(before, now));
            put(EVERYWHERE, gate, new Demand(before, now));
        }
    }

    private void put(String folder, CoverageGate gate, Demand demand) {
        demands.merge(key(folder, gate), demand, (one, other) -> other.now().compareTo(one.now()) > 0 ? other : one);
    }

    /** Whether as much as a threshold of the base demanded is demanded newly in its folder, or in one above. */
    boolean cover(CoverageGate ofBase) {
        String folder = folder(ofBase);
        boolean covered = covers(folder, ofBase) || isOfWorkflow(ofBase) && covers(EVERYWHERE, ofBase);
        while (!covered && !folder.isEmpty()) {
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
            covered = covers(folder, ofBase);
        }
        return covered;
    }

    private boolean covers(String folder, CoverageGate gate) {
        Demand demand = demands.get(key(folder, gate));
        BigDecimal wanted = CoverageGateChanges.demand(gate);
        return demand != null
                && demand.before().compareTo(wanted) < 0
                && demand.now().compareTo(wanted) >= 0;
    }

    private static List<String> key(String folder, CoverageGate gate) {
        return List.of(folder, gate.target(), Pool.counter(gate));
    }

    /** Commands of workflows run in whatever folder, so what they demand counts for all, and can be demanded in any. */
    private static String folder(CoverageGate gate) {
        return isOfWorkflow(gate)
                ? ""
                : gate.path().substring(0, Math.max(0, gate.path().lastIndexOf('/')));
    }

    private static boolean isOfWorkflow(CoverageGate gate) {
        return gate.path().startsWith(".github/");
    }
}
