package dev.guardrail.engine.compile;

import dev.guardrail.UnusableInputException;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.rule.OwnIds;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A parsed and vetted rule file.
 *
 * @param path the file's path, as messages name it
 * @param text what is in the file
 * @param tree the parsed rules
 */
record RuleFile(String path, String text, PackageDescr tree) {

    private static final String RULE = "/rule.drl";
    private static final Pattern POSITION = Pattern.compile("^\\[ERR \\d+\\] Line \\d+:\\d+ ");

    private static final String STUMBLED = "Unexpected error: ";
    private static final Pattern UNEXPECTED =
            Pattern.compile("Line (\\d{1,7}):(\\d{1,7}) unexpected exception at input '(.*?)'\\. Exception: ");

    /**
     * Parses a rule file, and vets it.
     *
     * @throws UnusableInputException if it is not valid, or does what no rule may; its message has a line for each mistake
     */
    static RuleFile parse(String path, String text) {
        try {
            RuleText.check(text);
        } catch (Refusal refusal) {
            throw new UnusableInputException(Problems.place(path, text, refusal.at()) + refusal.problem(), refusal);
        }
        RuleFile file = read(path, text);
        List<String> problems = problems(file);
        if (!problems.isEmpty()) {
            throw new UnusableInputException(String.join("\n", problems));
        }
        return file;
    }

    private static List<String> problems(RuleFile file) {
        try {
            return Vetting.problems(file);
        } catch (RuntimeException | StackOverflowError e) {
            // The parsers of Drools make unfinished trees of odd input; no such tree is compiled.
            return List.of(file.path() + ":1:1: cannot read this rule file");
        }
    }

    /** Parses a rule file, whatever it does. */
    static RuleFile read(String path, String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree;
        try {
            tree = parser.parse(null, text);
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            throw new UnusableInputException(path + ":1:1: cannot read this rule file", e);
        }
        if (parser.hasErrors()) {
            throw new UnusableInputException(String.join("\n", said(path, parser.getErrors())));
        }
        if (tree == null || tree.getRules().isEmpty()) {
            throw new UnusableInputException(path + ":1:1: expected a rule");
        }
        return new RuleFile(path, text, tree);
    }

    /** A line for each error; Drools stumbles over its own ones, too, and has nothing to say of these. */
    private static List<String> said(String path, List<DroolsError> errors) {
        List<String> lines = errors.stream()
                .filter(error -> !error.getMessage().contains(STUMBLED))
                .map(error -> path + ":" + said(error))
                .distinct()
                .toList();
        return lines.isEmpty() ? List.of(path + ":1:1: cannot read this rule file") : lines;
    }

    /** Where it is, and what is wrong. Drools tells some endings of a file with a trace of its own stack. */
    private static String said(DroolsError error) {
        String message = oneLine(error.getMessage());
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (!unexpected.find()) {
            return position(error) + POSITION.matcher(message).replaceFirst("");
        }
        int column = Integer.parseInt(unexpected.group(2)) + 1;
        String what = unexpected.group(3).equals("<eof>") ? "end of the file" : "`" + unexpected.group(3) + "`";
        return unexpected.group(1) + ":" + column + ": unexpected " + what;
    }

    private static String position(DroolsError error) {
        return error instanceof ParserError at && at.getRow() > 0
                ? at.getRow() + ":" + (at.getCol() + 1) + ": "
                : "1:1: ";
    }

    List<RuleDescr> rules() {
        return tree.getRules();
    }

    /** Whether it is the file of a guardrail or of a rule that judges claims, and not of rules about the verdict. */
    boolean isGuardrail() {
        return path.endsWith(RULE) && path.split("/", -1).length > 3;
    }

    /** Whether its rule judges claims: such a rule stands in a folder like those of guardrails. */
    boolean isOfClaims() {
        return isGuardrail() && id().startsWith(ClaimKind.PACK + "/");
    }

    /** The id that the rule of a guardrail has: the last two segments of the path of its folder. */
    String id() {
        String folder = path.substring(0, path.length() - RULE.length());
        return folder.substring(folder.lastIndexOf('/', folder.lastIndexOf('/') - 1) + 1);
    }

    /** The package of a guardrail. */
    String packageName() {
        return OwnIds.packageName(id());
    }

    static String oneLine(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }
}
