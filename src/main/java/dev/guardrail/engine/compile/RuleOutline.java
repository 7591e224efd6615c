package dev.guardrail.engine.compile;

import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What the house rules look at in a rule.
 *
 * @param place the line on which it begins
 * @param lines how many lines it has
 * @param settings the settings that it reads
 * @param unjoined the patterns that match whatever the patterns before them matched
 * @param consequence the line of its consequence
 */
public record RuleOutline(
        Place place, int lines, List<ReadSetting> settings, List<Unjoined> unjoined, Consequence consequence) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:(?!:)");

    /** An audit has at most one fact of each of these types, so that they need no join. */
    private static final Set<String> SINGLE = Set.of("GitRange", "Plan", "PreservationPromise");

    public RuleOutline {
        settings = List.copyOf(settings);
        unjoined = List.copyOf(unjoined);
    }

    /**
     * A parameter that a rule reads.
     *
     * @param rule the guardrail whose parameter it is; empty where the pattern does not say
     * @param name its name; empty where the pattern does not say
     */
    public record ReadSetting(Place place, String rule, String name) {}

    /**
     * A pattern that nothing joins with the patterns before it.
     *
     * @param type what it matches
     * @param before what is matched before it
     */
    public record Unjoined(Place place, String type, String before) {}

    /**
     * What a rule concludes.
     *
     * @param text the code
     */
    public record Consequence(Place place, String text) {}

    /**
     * Reads a rule.
     *
     * @throws dev.guardrail.UnusableInputException if it cannot be parsed, or does what no rule may
     */
    public static RuleOutline of(String path, String text) {
        RuleFile file = RuleFile.parse(path, text);
        RuleDescr rule = file.rules().get(0);
        List<ReadSetting> settings = SettingRead.of(file).stream()
                .map(read -> new ReadSetting(Place.line(path, read.line()), read.rule(), read.name()))
                .toList();
        List<Unjoined> unjoined = new ArrayList<>();
        join(file, rule.getLhs(), new LinkedHashSet<>(), unjoined);
        return new RuleOutline(
                Place.line(path, rule.getLine()),
                text.strip().lines().toList().size() - rule.getLine() + 1,
                settings,
                unjoined,
                new Consequence(Place.line(path, rule.getConsequenceLine()), String.valueOf(rule.getConsequence())));
    }

    /** Looks for patterns of facts that use no variable of a pattern before them, within one group of conditions. */
    private static void join(
            RuleFile file, ConditionalElementDescr group, Set<String> variables, List<Unjoined> unjoined) {
        String before = "";
        Set<String> bound = new LinkedHashSet<>(variables);
        for (Object condition : group.getDescrs()) {
            if (condition instanceof PatternDescr pattern && isOfFacts(pattern)) {
                String text = text(file, pattern);
                boolean single = SINGLE.contains(pattern.getObjectType());
                boolean joined = VARIABLE.matcher(text).results().anyMatch(use -> bound.contains(use.group()));
                if (!single && !joined && !before.isEmpty()) {
                    unjoined.add(
                            new Unjoined(Place.line(file.path(), pattern.getLine()), pattern.getObjectType(), before));
                }
                before = before.isEmpty() && !single ? pattern.getObjectType() : before;
                BOUND.matcher(text).results().forEach(variable -> bound.add(variable.group(1)));
            } else if (condition instanceof PatternDescr pattern
                    && pattern.getSource() instanceof AccumulateDescr accumulate) {
                if (accumulate.getInput() instanceof ConditionalElementDescr input) {
                    join(file, input, bound, unjoined);
                }
                BOUND.matcher(text(file, pattern)).results().forEach(variable -> bound.add(variable.group(1)));
            } else if (condition instanceof ConditionalElementDescr nested) {
                join(file, nested, bound, unjoined);
            }
        }
    }

    private static boolean isOfFacts(PatternDescr pattern) {
        return (pattern.getSource() == null || pattern.getSource() instanceof EntryPointDescr)
                && !SettingRead.TYPE.equals(pattern.getObjectType());
    }

    private static String text(RuleFile file, PatternDescr pattern) {
        return file.text().substring(pattern.getStartCharacter(), pattern.getEndCharacter());
    }
}
