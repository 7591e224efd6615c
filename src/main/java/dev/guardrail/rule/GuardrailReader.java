package dev.guardrail.rule;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.ConfigValue;
import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.DockerInstruction;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.SourceFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the folder of a guardrail: the metadata in its {@code rule.drl} and the sections of its {@code README.md}. */
public final class GuardrailReader {

    private static final Pattern RULE = Pattern.compile("(?m)^rule\\s+\"([^\"]+)\"");
    private static final Pattern ANNOTATION =
            Pattern.compile("(?m)^\\s*@(\\w+)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*\\)");
    private static final Set<String> KNOWN = Set.of(
            "summary",
            "resolved",
            "severity",
            "confidence",
            "level",
            "gate",
            "needs",
            "upholds",
            "inspects",
            "since",
            "unsettles",
            "supersedes");

    private final String folder;
    private final String drl;
    private final Readme readme;
    private final RuleSource source;

    private GuardrailReader(String folder, String drl, String readme, RuleSource source) {
        this.folder = folder;
        this.drl = drl;
        this.readme = new Readme(folder + "/README.md", readme);
        this.source = source;
    }

    /**
     * Reads one guardrail.
     *
     * @param id its id, the last two segments of the path of its folder
     * @param drl the text of its {@code rule.drl}
     * @param readme the text of its {@code README.md}
     * @param source where its rule is, and what that is made of
     * @throws UnusableInputException if either lacks something; its message names file, line and what was expected
     */
    public static Guardrail read(String id, String drl, String readme, RuleSource source) {
        String file = source.place().path();
        return new GuardrailReader(file.substring(0, file.lastIndexOf('/')), drl, readme, source).read(id);
    }

    /**
     * What {@code @needs} says, and the files that facts of them are read from: where these are missing, no author of a rule
     * has to think of it. For images, files are read besides workflows if a rule does not say that it needs these.
     */
    private Set<Evidence> needs(Map<String, String> metadata, int line) {
        String written = metadata.getOrDefault("needs", "");
        Set<Evidence> needs = EnumSet.noneOf(Evidence.class);
        needs.addAll(choices(Evidence.class, written, line));
        if (Stream.of(SourceFile.class, DockerInstruction.class, ConfigValue.class)
                .anyMatch(source::matchesOn)) {
            needs.add(Evidence.FILES);
        } else if (written.isEmpty() && source.matchesOn(ContainerImage.class)) {
            needs.addAll(Set.of(Evidence.WORKFLOWS, Evidence.FILES));
        }
        return needs;
    }

    private Guardrail read(String id) {
        Matcher rule = RULE.matcher(drl);
        if (!rule.find() || !rule.group(1).equals(id)) {
            throw unusable(1, "expected `rule \"" + id + "\"`, the path of its folder");
        }
        int line = lineAt(rule.start());
        Map<String, String> metadata = metadata();
        List<Parameter> parameters = readme.parameters();
        return new Guardrail(
                id,
                required(metadata, "summary", line),
                resolved(metadata, id),
                choice(Severity.class, required(metadata, "severity", line), line),
                choice(Confidence.class, metadata.getOrDefault("confidence", "high"), line),
                level(metadata, line),
                choice(Gate.class, required(metadata, "gate", line), line),
                needs(metadata, line),
                choices(Principle.class, metadata.getOrDefault("upholds", ""), line),
                inspected(metadata, line, parameters),
                required(metadata, "since", line),
                metadata.getOrDefault("unsettles", ""),
                ids(metadata.getOrDefault("supersedes", "")),
                source,
                new Documentation(
                        readme.section("Why"),
                        readme.section("Remediation"),
                        readme.section("Guardrail"),
                        readme.section("Rollback"),
                        readme.section("What it does not see")),
                parameters);
    }

    /** A guardrail that finds what another one cannot judge is never on by default. */
    private Level level(Map<String, String> metadata, int line) {
        boolean unsettles = metadata.containsKey("unsettles");
        Level level = choice(Level.class, metadata.getOrDefault("level", unsettles ? "strict" : "regular"), line);
        if (level == Level.REGULAR && unsettles) {
            throw unusable(line, "expected `@level( \"strict\" )` or `@level( \"pedantic\" )` beside `@unsettles`");
        }
        return level;
    }

    private Resolved resolved(Map<String, String> metadata, String id) {
        String text = metadata.get("resolved");
        return text == null
                ? Resolved.plain(id)
                : Resolved.parse(text)
                        .orElseThrow(() -> unusable(
                                lineAt(drl.indexOf("@resolved")),
                                "expected `@resolved( \"one | many\" )`, found `" + text + "`"));
    }

    private Inspected inspected(Map<String, String> metadata, int line, List<Parameter> parameters) {
        String value = metadata.get("inspects");
        if (value == null) {
            throw unusable(
                    line,
                    "expected an annotation `@inspects( \"Type\" )`: the type of fact that the gate counts as inspected;"
                            + " see rules/README.md");
        }
        try {
            return InspectedReader.read(value, parameters);
        } catch (UnusableInputException e) {
            throw unusable(lineAt(drl.indexOf("@inspects")), e.getMessage());
        }
    }

    private Map<String, String> metadata() {
        Map<String, String> metadata = new TreeMap<>();
        Matcher annotation = ANNOTATION.matcher(drl);
        while (annotation.find()) {
            String key = annotation.group(1);
            if (!KNOWN.contains(key)) {
                throw unusable(
                        lineAt(annotation.start(1)),
                        "unknown annotation `@" + key + "`" + Names.suggestion(key, KNOWN));
            }
            metadata.put(key, annotation.group(2).replaceAll("\\\\(.)", "$1"));
        }
        return metadata;
    }

    private static Set<String> ids(String list) {
        return Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    private <E extends Enum<E>> Set<E> choices(Class<E> type, String list, int line) {
        Set<E> choices = EnumSet.noneOf(type);
        for (String item : list.split(",", -1)) {
            if (!item.isBlank()) {
                choices.add(choice(type, item.strip(), line));
            }
        }
        return choices;
    }

    private <E extends Enum<E>> E choice(Class<E> type, String word, int line) {
        return Names.constant(type, word)
                .orElseThrow(() -> unusable(
                        line,
                        "unknown " + type.getSimpleName().toLowerCase(Locale.ROOT) + " `" + word + "`"
                                + Names.suggestion(word, Names.words(type))));
    }

    private String required(Map<String, String> metadata, String key, int line) {
        String value = metadata.get(key);
        if (value == null) {
            throw unusable(line, "expected an annotation `@" + key + "( \"...\" )`");
        }
        return value;
    }

    private String ruleFile() {
        return folder + "/rule.drl";
    }

    private int lineAt(int offset) {
        return 1 + (int) drl.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private UnusableInputException unusable(int line, String problem) {
        return new UnusableInputException(ruleFile() + ":" + line + ": " + problem);
    }
}
