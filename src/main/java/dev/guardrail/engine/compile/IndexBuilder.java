package dev.guardrail.engine.compile;

import dev.guardrail.UnusableInputException;
import dev.guardrail.engine.RegularExpressions;
import dev.guardrail.fact.Place;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.ClaimRule;
import dev.guardrail.rule.ClaimRuleReader;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.GuardrailReader;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.rule.RuleSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Makes the index of rules. It reads the folder of every guardrail, so that a mistake in one is known before an audit needs
 * it.
 */
final class IndexBuilder {

    static final String RULE = "/rule.drl";
    private static final String README = "/README.md";

    private final SortedMap<String, String> pages;
    private final List<Guardrail> guardrails = new ArrayList<>();
    private final SortedMap<String, RuleSource> others = new TreeMap<>();
    private final SortedMap<String, ClaimRule> claims = new TreeMap<>();

    private IndexBuilder(SortedMap<String, String> pages) {
        this.pages = pages;
    }

    /**
     * Reads rules.
     *
     * @param files the rule files; {@code <pack>/<name>/rule.drl} at the end of a path is a guardrail
     * @param pages the text of each page by its path
     * @param known other guardrails, whose parameters the rules may read
     * @return the index; and, in the exception, a line for each mistake
     * @throws UnusableInputException if the folder of a guardrail lacks something
     */
    static RuleIndex index(List<RuleFile> files, SortedMap<String, String> pages, Catalogue known) {
        IndexBuilder builder = new IndexBuilder(pages);
        List<String> problems = new ArrayList<>();
        for (RuleFile file : files) {
            try {
                builder.add(file);
            } catch (UnusableInputException e) {
                problems.add(e.getMessage());
            }
        }
        problems.addAll(builder.problemsOfOthers(files, known));
        if (!problems.isEmpty()) {
            throw new UnusableInputException(String.join("\n", problems));
        }
        return new RuleIndex(new Catalogue(builder.guardrails), builder.others, builder.claims);
    }

    /** What is wrong with the parameters of other guardrails that rules read. */
    private List<String> problemsOfOthers(List<RuleFile> files, Catalogue known) {
        Map<String, Guardrail> all = new HashMap<>();
        known.all().forEach(guardrail -> all.put(guardrail.id(), guardrail));
        guardrails.forEach(guardrail -> all.put(guardrail.id(), guardrail));
        List<String> problems = new ArrayList<>();
        for (RuleFile file : files) {
            try {
                SettingCheck.ofOthers(file, all);
            } catch (UnusableInputException e) {
                problems.add(e.getMessage());
            }
        }
        return problems;
    }

    private void add(RuleFile file) {
        if (file.isOfClaims()) {
            claims.put(file.id(), claimRule(file));
        } else if (file.path().endsWith(RULE)) {
            guardrails.add(guardrail(file));
        } else {
            file.rules().forEach(rule -> others.put(rule.getName(), source(file, rule)));
        }
    }

    private ClaimRule claimRule(RuleFile file) {
        return ClaimRuleReader.read(
                file.id(), file.text(), page(file), source(file, file.rules().get(0)), RegularExpressions::problem);
    }

    private Guardrail guardrail(RuleFile file) {
        Guardrail guardrail = GuardrailReader.read(
                file.id(), file.text(), page(file), source(file, file.rules().get(0)));
        InspectedCheck.check(guardrail.purpose().inspected(), file);
        return SettingCheck.typed(guardrail, file);
    }

    private String page(RuleFile file) {
        String path = file.path().substring(0, file.path().length() - RULE.length()) + README;
        String page = pages.get(path);
        if (page == null) {
            throw new UnusableInputException(path + ": expected the page of the guardrail");
        }
        return page;
    }

    private static RuleSource source(RuleFile file, RuleDescr rule) {
        SortedSet<String> types = new TreeSet<>();
        Patterns.of(rule).forEach(pattern -> types.add(pattern.getObjectType()));
        return new RuleSource(Place.line(file.path(), rule.getLine()), Conditions.of(file, rule), types);
    }
}
