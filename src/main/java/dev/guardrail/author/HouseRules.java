package dev.guardrail.author;

import dev.guardrail.UnusableInputException;
import dev.guardrail.cases.CaseReader;
import dev.guardrail.cases.ClaimCases;
import dev.guardrail.cases.RuleCases;
import dev.guardrail.engine.compile.RuleCompiler;
import dev.guardrail.engine.compile.RuleOutline;
import dev.guardrail.fact.Place;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The house rules for the folder of a guardrail, built-in or of a project. {@code rules/README.md} states them. */
public final class HouseRules {

    private static final Pattern PLACE =
            Pattern.compile("(?s)(.*?\\.(?:drl|md|yaml)|[^:]*/cases)(?::(\\d{1,9}))?(?::\\d{1,9})?: (.*)");

    private final RuleFolder folder;
    private final List<Fault> faults = new ArrayList<>();

    private HouseRules(RuleFolder folder) {
        this.folder = folder;
    }

    /** What a folder breaks, in the order of the files and lines. */
    public static List<Fault> faults(RuleFolder folder) {
        HouseRules house = new HouseRules(folder);
        house.attempt(() -> PageFaults.of(folder));
        house.attempt(house::rule);
        house.attempt(house::cases);
        return List.copyOf(new TreeSet<>(house.faults));
    }

    private List<Fault> rule() {
        RuleOutline outline = RuleOutline.of(rule(folder), folder.rule());
        RuleIndex index = index();
        return folder.isOfClaims()
                ? RuleFaults.of(Objects.requireNonNull(index.claims().get(folder.id())), outline)
                : RuleFaults.of(index.catalogue().get(folder.id()), outline);
    }

    private RuleIndex index() {
        TreeMap<String, String> rules = new TreeMap<>();
        rules.put(rule(folder), folder.rule());
        TreeMap<String, String> pages = new TreeMap<>();
        pages.put(folder.path(RuleFolder.PAGE), folder.page());
        return RuleCompiler.index(rules, pages, RuleIndex.builtIn().catalogue());
    }

    private List<Fault> cases() {
        List<String> problems = folder.isOfClaims()
                ? new ClaimCases(folder).problems()
                : RuleCases.of(folder, new CaseReader(RuleIndex.builtIn().catalogue()))
                        .problems();
        return problems.stream().map(HouseRules::fault).toList();
    }

    /** Adds faults; what keeps them from being known is one itself. */
    private void attempt(Supplier<List<Fault>> look) {
        try {
            faults.addAll(look.get());
        } catch (UnusableInputException e) {
            e.getMessage().lines().map(HouseRules::fault).forEach(faults::add);
        }
    }

    /** A message that begins with its place. */
    private static Fault fault(String message) {
        Matcher place = PLACE.matcher(message);
        if (!place.matches()) {
            return Fault.mistake(Place.file(""), message);
        }
        int line = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
        return Fault.mistake(line == 0 ? Place.file(place.group(1)) : Place.line(place.group(1), line), place.group(3));
    }

    private static String rule(RuleFolder folder) {
        return folder.path(RuleFolder.RULE);
    }
}
