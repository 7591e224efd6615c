package dev.guardrail.engine.compile;

import dev.guardrail.UnusableInputException;
import dev.guardrail.engine.RuleBase;
import dev.guardrail.engine.RuleVariants;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compiles variants of one rule together, because the compiler takes as long for one rule as for fifty. They
 * share a package, because each one costs the compiler most of a second.
 */
public final class Variants {

    private static final Pattern RULE = Pattern.compile("(?m)^rule\\s+\"([^\"]+)\"");

    /** The classes of the rule itself are in its own package, and Java would take them for those of the variants. */
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)");

    private final RuleCompiler compiler = new RuleCompiler(Variants.class.getClassLoader());
    private final String path;
    private final List<Optional<RuleBase>> bases = new ArrayList<>();

    private Variants(String path) {
        this.path = path;
    }

    /**
     * Compiles variants.
     *
     * @param path the path of the rule file
     * @param texts what it would hold, once for each variant
     * @return each variant ready to run, in the same order; nothing for one that does not compile
     */
    public static List<Optional<RuleBase>> compile(String path, List<String> texts) {
        Variants variants = new Variants(path);
        variants.compile(texts);
        return variants.bases;
    }

    /** Compiles all or, if one of them does not compile, each half. */
    private void compile(List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        try {
            add(texts);
        } catch (UnusableInputException e) {
            if (texts.size() == 1) {
                bases.add(Optional.empty());
                return;
            }
            int half = texts.size() / 2;
            compile(texts.subList(0, half));
            compile(texts.subList(half, texts.size()));
        }
    }

    private void add(List<String> texts) {
        SortedMap<String, String> files = new TreeMap<>();
        String name = "";
        for (int i = 0; i < texts.size(); i++) {
            // A part of a harmless text can mean something else: what is left is vetted like the whole.
            RuleFile.parse(path, texts.get(i));
            Matcher rule = RULE.matcher(texts.get(i));
            name = rule.find() ? rule.group(1) : name;
            String variant = "rule \"" + name + String.format(Locale.ROOT, " %06d", i) + "\"";
            String renamed = rule.replaceFirst(Matcher.quoteReplacement(variant));
            files.put(path + "." + i, PACKAGE.matcher(renamed).replaceFirst("package $1_variants"));
        }
        RuleVariants.of(compiler.compileTogether(files), name).forEach(base -> bases.add(Optional.of(base)));
    }
}
