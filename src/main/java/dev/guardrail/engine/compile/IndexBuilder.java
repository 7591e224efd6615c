package dev.guardrail.engine.compile;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Place;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.GuardrailReader;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.rule.RuleSource;
import java.util.ArrayList;
import java.util.List;
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

    private IndexBuilder(SortedMap<String, String> pages) {
        this.pages = pages;
    }

    /**
     * Reads rules.
     *
     * @param files the rule files; {@code <pack>/<name>/rule.drl} at the end of a path is a guardrail
     * @param pages the text of each page by its path
     * @return the index; and, in the exception, a line for each mistake
     * @throws UnusableInputException if the folder of a guardrail lacks something
     */
    static RuleIndex index(List<RuleFile> files, SortedMap<String, String> pages) {
        IndexBuilder builder = new IndexBuilder(pages);
        List<String> problems = new ArrayList<>();
        for (RuleFile file : files) {
            try {
                builder.add(file);
            } catch (UnusableInputException e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableInputException(String.join("\n", problems));
        }
        return new RuleIndex(new Catalogue(builder.guardrails), builder.others);
    }

    private void add(RuleFile file) {
        if (file.path().endsWith(RULE)) {
            guardrails.add(guardrail(file));
        } else {
            file.rules().forEach(rule -> others.put(rule.getName(), source(file, rule)));
        }
    }

    private Guardrail guardrail(RuleFile file) {
        String folder = file.path().substring(0, file.path().length() - RULE.length());
        String readme = pages.get(folder + README);
        if (readme == null) {
            throw new UnusableInputException(folder + README + ": expected the page of the guardrail");
        }
        String id = folder.substring(folder.lastIndexOf('/', folder.lastIndexOf('/') - 1) + 1);
        Guardrail guardrail = GuardrailReader.read(
                id, file.text(), readme, source(file, file.rules().get(0)));
        InspectedCheck.check(guardrail.inspected(), file);
        return guardrail;
    }

    private static RuleSource source(RuleFile file, RuleDescr rule) {
        SortedSet<String> types = new TreeSet<>();
        Patterns.of(rule).forEach(pattern -> types.add(pattern.getObjectType()));
        return new RuleSource(Place.line(file.path(), rule.getLine()), Conditions.of(file, rule), types);
    }
}
