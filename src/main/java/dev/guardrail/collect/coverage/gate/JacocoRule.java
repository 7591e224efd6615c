package dev.guardrail.collect.coverage.gate;

import dev.guardrail.fact.Counter;
import dev.guardrail.fact.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One limit of a rule of JaCoCo, in whichever build tool. What is not given has JaCoCo's defaults.
 *
 * @see <a href="https://www.jacoco.org/jacoco/trunk/doc/check-mojo.html">the check goal</a>
 * @param element what it is about, {@code BUNDLE} say
 * @param counter what it counts, {@code LINE} say
 * @param value which figure it limits, {@code COVEREDRATIO} say
 * @param enforcers what fails by it
 */
record JacocoRule(String element, String counter, String value, List<String> enforcers) {

    static final String TOOL = "JaCoCo";

    private static final Map<String, String> TARGETS = Map.of("BUNDLE", Gate.TOTAL, "SOURCEFILE", Gate.FILE);
    private static final Map<String, Counter> COUNTERS =
            Map.of("LINE", Counter.LINE, "BRANCH", Counter.BRANCH, "INSTRUCTION", Counter.INSTRUCTION);

    JacocoRule {
        element = element.isEmpty() ? "BUNDLE" : element.toUpperCase(Locale.ROOT);
        counter = counter.isEmpty() ? "INSTRUCTION" : counter.toUpperCase(Locale.ROOT);
        value = value.isEmpty() ? "COVEREDRATIO" : value.toUpperCase(Locale.ROOT);
        enforcers = List.copyOf(enforcers);
    }

    private Gate gate() {
        String counted = Optional.ofNullable(COUNTERS.get(counter))
                .map(Counter::toString)
                .orElse(counter.toLowerCase(Locale.ROOT));
        String target = TARGETS.getOrDefault(element, element.toLowerCase(Locale.ROOT));
        return new Gate(TOOL, target, counted, enforcers);
    }

    void minimum(Place place, String text, GateSink sink) {
        if (value.equals("COVEREDRATIO")) {
            sink.ratio(place, gate(), text);
        } else if (!value.equals("MISSEDRATIO")) {
            unknown(place, "minimum", sink);
        }
    }

    /** To miss at most a fifth is to cover at least four; to miss none is to cover all. */
    void maximum(Place place, String text, GateSink sink) {
        Optional<BigDecimal> most = Percentage.ofRatio(text);
        boolean ofRatio = value.equals("MISSEDRATIO");
        boolean none =
                value.equals("MISSEDCOUNT") && most.isPresent() && most.get().signum() == 0;
        if ((ofRatio || none) && most.isPresent()) {
            sink.add(place, gate(), Percentage.complement(most.get()));
        } else if (!value.equals("COVEREDRATIO")) {
            unknown(place, "maximum", sink);
        }
    }

    private void unknown(Place place, String limit, GateSink sink) {
        sink.unknown(place, "the " + limit + " of JaCoCo's " + value + " is not compared: it is no covered percentage");
    }
}
