package dev.guardrail.rule;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.ConfigValue;
import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.DockerInstruction;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.ScriptCommand;
import dev.guardrail.fact.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the folder of a guardrail: the metadata in its {@code rule.drl} and the sections of its {@code README.md}. */
public final class GuardrailReader {

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

    private final RuleMetadata metadata;
    private final Readme readme;
    private final RuleSource source;

    private GuardrailReader(RuleMetadata metadata, Readme readme, RuleSource source) {
        this.metadata = metadata;
        this.readme = readme;
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
        Readme page = new Readme(file.substring(0, file.lastIndexOf('/')) + "/" + RuleFolder.PAGE, readme);
        return new GuardrailReader(new RuleMetadata(file, drl, id, KNOWN), page, source).read(id);
    }

    /**
     * What {@code @needs} says, and the files that facts of them are read from: where these are missing, no author of a rule
     * has to think of it. For images, files are read besides workflows if a rule does not say that it needs these.
     */
    private Set<Evidence> needs() {
        Set<Evidence> needs = metadata.choices(Evidence.class, "needs");
        if (Stream.of(SourceFile.class, DockerInstruction.class, ScriptCommand.class, ConfigValue.class)
                .anyMatch(source::matchesOn)) {
            needs.add(Evidence.FILES);
        } else if (!metadata.has("needs") && source.matchesOn(ContainerImage.class)) {
            needs.addAll(Set.of(Evidence.WORKFLOWS, Evidence.FILES));
        }
        return needs;
    }

    private Guardrail read(String id) {
        List<Parameter> parameters = readme.parameters();
        return new Guardrail(
                id,
                metadata.required("summary"),
                resolved(id),
                new Guardrail.Grading(
                        metadata.choice(Severity.class, metadata.required("severity")),
                        metadata.choice(Confidence.class, metadata.get("confidence", "high")),
                        level()),
                new Guardrail.Purpose(
                        metadata.choice(Gate.class, metadata.required("gate")),
                        needs(),
                        metadata.choices(Principle.class, "upholds"),
                        inspected(parameters)),
                metadata.required("since"),
                new Guardrail.Relations(metadata.get("unsettles", ""), ids(metadata.get("supersedes", ""))),
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
    private Level level() {
        boolean unsettles = metadata.has("unsettles");
        Level level = metadata.choice(Level.class, metadata.get("level", unsettles ? "strict" : "regular"));
        if (level == Level.REGULAR && unsettles) {
            throw metadata.unusable("expected `@level( \"strict\" )` or `@level( \"pedantic\" )` beside `@unsettles`");
        }
        return level;
    }

    private Resolved resolved(String id) {
        if (!metadata.has("resolved")) {
            return Resolved.plain(id);
        }
        String text = metadata.required("resolved");
        return Resolved.parse(text)
                .orElseThrow(() -> metadata.unusableAt(
                        "resolved", "expected `@resolved( \"one | many\" )`, found `" + text + "`"));
    }

    private Inspected inspected(List<Parameter> parameters) {
        if (!metadata.has("inspects")) {
            throw metadata.unusable(
                    "expected an annotation `@inspects( \"Type\" )`: the type of fact that the gate counts as inspected;"
                            + " see rules/README.md");
        }
        try {
            return InspectedReader.read(metadata.required("inspects"), parameters);
        } catch (UnusableInputException e) {
            throw metadata.unusableAt("inspects", e.getMessage());
        }
    }

    private static Set<String> ids(String list) {
        return Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }
}
