package dev.guardrail.engine.compile;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FoundAmong;
import dev.guardrail.fact.Gap;
import dev.guardrail.rule.Inspected;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Compares the fact type that a rule's {@code @inspects} names with the types that its conditions match on. A rule
 * inspects the types that it matches on, and the types that these are {@linkplain FoundAmong found among}. A rule that
 * matches on gaps may inspect any type, because a gap takes the place of facts that could not be collected. What it
 * matches on at the base does not count: a gate shows how many facts of the head a rule inspects.
 */
final class InspectedCheck {

    private final SortedSet<String> matched = new TreeSet<>();

    private InspectedCheck(RuleDescr rule) {
        Patterns.of(rule).stream()
                .filter(pattern -> !Patterns.isOfEntryPoint(pattern))
                .map(PatternDescr::getObjectType)
                .forEach(type -> matched.add(type));
    }

    /**
     * Refuses a rule whose conditions do not match on what it inspects. The parser keeps no line of an annotation, so
     * the line is searched in the text.
     */
    static void check(Inspected inspected, RuleFile file) {
        InspectedCheck check = new InspectedCheck(file.rules().get(0));
        long line = 1
                + file.text()
                        .lines()
                        .takeWhile(one -> !one.contains("@inspects("))
                        .count();
        String place = file.path() + ":" + line + ": ";
        if (check.matched.stream().noneMatch(name -> isAbout(name, inspected.type()))) {
            throw new UnusableInputException(place + "`@inspects` names `"
                    + inspected.type().getSimpleName()
                    + "`, but no condition of the rule matches on it; expected one of: "
                    + String.join(", ", check.matched) + "; or mark the record of one of them with `@FoundAmong( "
                    + inspected.type().getSimpleName() + ".class )`");
        }
        inspected
                .given()
                .map(Class::getSimpleName)
                .filter(name -> !check.matched.contains(name))
                .ifPresent(name -> {
                    throw new UnusableInputException(place + "`@inspects` has `if " + name
                            + "`, but no condition of the rule matches on it; expected one of: "
                            + String.join(", ", check.matched));
                });
    }

    private static boolean isAbout(String name, Class<? extends Fact> inspected) {
        return name.equals(Gap.class.getSimpleName())
                || fact(name)
                        .filter(type -> type.isAssignableFrom(inspected) || isFoundAmong(type, inspected))
                        .isPresent();
    }

    private static boolean isFoundAmong(Class<?> type, Class<? extends Fact> inspected) {
        FoundAmong among = type.getAnnotation(FoundAmong.class);
        return among != null && among.value() == inspected;
    }

    private static Optional<Class<?>> fact(String name) {
        try {
            return Optional.of(Class.forName(Fact.class.getPackageName() + "." + name));
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return Optional.empty();
        }
    }
}
