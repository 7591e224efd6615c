package dev.guardrail.engine.compile;

import dev.guardrail.UnusableInputException;
import dev.guardrail.engine.RuleBase;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A parsed rule file.
 *
 * @param path the file's path, as messages name it
 * @param text what is in the file
 * @param tree the parsed rules
 */
record RuleFile(String path, String text, PackageDescr tree) {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern CONCLUSION = Pattern.compile("insertLogical\\s*\\([^;]*\\)\\s*;");

    /**
     * Parses a rule file.
     *
     * @throws UnusableInputException if it is not valid DRL; its message has a line for each error
     */
    static RuleFile parse(String path, String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree;
        try {
            tree = parser.parse(null, text);
        } catch (DroolsParserException e) {
            throw new UnusableInputException(path + ": " + e.getMessage(), e);
        }
        if (parser.hasErrors()) {
            throw new UnusableInputException(parser.getErrors().stream()
                    .map(error -> path + ":" + error.getLines()[0] + ": " + oneLine(error.getMessage()))
                    .collect(Collectors.joining("\n")));
        }
        if (tree == null || tree.getRules().isEmpty()) {
            throw new UnusableInputException(path + ":1: expected a rule");
        }
        RuleFile file = new RuleFile(path, text, tree);
        file.rules().forEach(file::vet);
        return file;
    }

    List<RuleDescr> rules() {
        return tree.getRules();
    }

    /** Refuses a rule that does anything but conclude, because only a logical insertion can be justified later. */
    private void vet(RuleDescr rule) {
        String consequence = STRING.matcher(String.valueOf(rule.getConsequence()))
                .replaceAll("\"\"")
                .strip();
        if (!CONCLUSION.matcher(consequence).matches()) {
            throw new UnusableInputException(path + ":" + rule.getConsequenceLine()
                    + ": expected `insertLogical( ... );` and nothing else as the consequence");
        }
        Patterns.of(rule).forEach(this::vet);
    }

    /** Drools would take any name for an entry point, and a rule with a wrong one would never fire. */
    private void vet(PatternDescr pattern) {
        if (pattern.getSource() instanceof EntryPointDescr entryPoint
                && !entryPoint.getEntryId().equals(RuleBase.BASE)) {
            throw new UnusableInputException(path + ":" + pattern.getLine() + ": unknown entry point `"
                    + entryPoint.getEntryId() + "`; expected `" + RuleBase.BASE + "`");
        }
    }

    static String oneLine(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }
}
