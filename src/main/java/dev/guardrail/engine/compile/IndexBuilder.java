package dev.guardrail.engine.compile;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Place;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Condition;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.GuardrailReader;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.rule.RuleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Makes the index of the rules below a folder. It reads the folder of every guardrail, so that a mistake in one fails the
 * build and not the first audit.
 */
final class IndexBuilder {

    private static final String RULES = "rules/";

    private final Path folder;
    private final List<Guardrail> guardrails = new ArrayList<>();
    private final SortedMap<String, RuleSource> others = new TreeMap<>();

    private IndexBuilder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the folders of guardrails, and the rules that are no guardrails.
     *
     * @param files the text of each rule file by its path, which begins with {@code rules/}
     * @throws UnusableInputException if a guardrail's folder lacks something; its message names file and line
     */
    static RuleIndex index(Path folder, SortedMap<String, String> files) throws IOException {
        IndexBuilder builder = new IndexBuilder(folder);
        for (String path : files.keySet()) {
            builder.add(RuleFile.parse(path, files.getOrDefault(path, "")));
        }
        return new RuleIndex(new Catalogue(builder.guardrails), builder.others);
    }

    private void add(RuleFile file) throws IOException {
        String id = file.path().substring(RULES.length(), file.path().lastIndexOf('/'));
        if (id.indexOf('/') > 0) {
            guardrails.add(guardrail(id, file));
        } else {
            file.rules().forEach(rule -> others.put(rule.getName(), source(file, rule)));
        }
    }

    private Guardrail guardrail(String id, RuleFile file) throws IOException {
        Path readme = folder.resolve(id).resolve("README.md");
        if (!Files.exists(readme)) {
            throw new UnusableInputException(RULES + id + "/README.md: expected the page of the guardrail");
        }
        List<Condition> conditions = Conditions.of(file, file.rules().get(0));
        Guardrail guardrail = GuardrailReader.read(id, file.text(), Files.readString(readme), conditions);
        InspectedCheck.check(guardrail.inspected(), file);
        return guardrail;
    }

    private static RuleSource source(RuleFile file, RuleDescr rule) {
        return new RuleSource(Place.line(file.path(), rule.getLine()), Conditions.of(file, rule));
    }
}
