package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.Guardrails;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.SeenFacts;
import dev.guardrail.fact.ComparedCheck;
import dev.guardrail.fact.Fact;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.report.FactExamples;
import dev.guardrail.report.FactLines;
import dev.guardrail.report.FactPage;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.FactIndex;
import dev.guardrail.rule.FactType;
import dev.guardrail.rule.FactTypes;
import dev.guardrail.rule.Names;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guardrail facts}. */
@Command(
        name = FactsCommand.NAME,
        description = "Prints the facts that rules match on, one JSON object a line.",
        footer = "%nThe facts of the range itself (commits, changed files and lines) belong to the head.")
final class FactsCommand implements Callable<Integer> {

    static final String NAME = "facts";

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Mixin
    private final EvidenceOptions evidence = new EvidenceOptions();

    @Option(names = "--side", paramLabel = "SIDE", description = "The side of the range: base or head. Default: head.")
    private Side side = Side.HEAD;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description =
                    "Prints facts of one type only, or of one group of types, such as ActionReference or TestFact.")
    private @Nullable String type;

    @Option(
            names = "--describe",
            paramLabel = "TYPE",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "Describes a type of facts instead: its properties, an example and the guardrails that match on"
                            + " it. Without a type, lists all types.")
    private @Nullable String described;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "The policy, or \"default\" or \"strict\"; if not given, the policy of the base of the range.")
    private @Nullable String policy;

    private final Console console;

    FactsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (described != null) {
            console.print(described(described));
            return ExitCode.OK.code();
        }
        if (type != null && !FactGroups.names().contains(type)) {
            throw new UnusableInputException(
                    "unknown type of facts `" + type + "`" + Names.suggestion(type, FactGroups.names()));
        }
        Collection<Fact> facts = console.withProgress(this::collect).stream()
                .filter(fact ->
                        type == null || FactTypes.namesOf(fact.getClass()).contains(type))
                .toList();
        StringBuilder lines = new StringBuilder();
        FactLines.of(facts).forEach(line -> lines.append(line).append('\n'));
        console.print(lines.toString());
        return ExitCode.OK.code();
    }

    private List<Fact> collect(Consumer<String> progress) {
        try (RepositoryChange repository = range.open(console.environment(), progress)) {
            Change change = repository.change(evidence.given());
            String wanted = Objects.requireNonNullElse(type, "");
            SeenFacts facts = new SeenFacts(
                    change,
                    repository.trusted(Optional.ofNullable(policy), TrustedSide.BASE),
                    console.environment(),
                    wanted);
            if (side == Side.BASE) {
                return facts.atBase();
            }
            // Facts that only reports show are collected only if the user asks for their type.
            if (wanted.equals(ComparedCheck.class.getSimpleName())) {
                return facts.protection();
            }
            List<Fact> atHead = new ArrayList<>(facts.atHead());
            atHead.addAll(FactGroups.OF_REACH.contains(wanted) ? facts.reach() : List.of());
            return atHead;
        }
    }

    private String described(String name) {
        FactIndex index = FactIndex.builtIn();
        if (name.isEmpty()) {
            return FactPage.list(index, FactGroups.groups());
        }
        FactType described = index.find(name)
                .orElseThrow(() -> new UnusableInputException("unknown type of facts `" + name + "`"
                        + Names.suggestion(name, index.types().keySet())));
        Catalogue catalogue =
                Guardrails.around(Path.of(""), console.environment()).catalogue();
        return FactPage.of(described, index, FactExamples.builtIn().find(name), FactGroups.rules(name, catalogue));
    }

    private enum Side {
        BASE,
        HEAD;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
