package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.SeenFacts;
import dev.guardrail.fact.ComparedCheck;
import dev.guardrail.fact.Fact;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.report.FactLines;
import dev.guardrail.rule.Names;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    private static final Set<String> FOR_REPORTS = Set.of("Importer", "ImporterSearch", "ZonedFile");

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Mixin
    private final EvidenceOptions evidence = new EvidenceOptions();

    @Option(names = "--side", paramLabel = "SIDE", description = "The side of the range: base or head. Default: head.")
    private Side side = Side.HEAD;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Prints facts of one type only, such as ActionReference.")
    private @Nullable String type;

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
        if (type != null && !types().contains(type)) {
            throw new UnusableInputException("unknown type of facts `" + type + "`" + Names.suggestion(type, types()));
        }
        Collection<Fact> facts = console.withProgress(this::collect).stream()
                .filter(fact -> type == null || fact.getClass().getSimpleName().equals(type))
                .toList();
        StringBuilder lines = new StringBuilder();
        FactLines.of(facts).forEach(line -> lines.append(line).append('\n'));
        console.print(lines.toString());
        return ExitCode.OK.code();
    }

    private List<Fact> collect(Consumer<String> progress) {
        try (RepositoryChange repository = range.open(console.environment(), progress)) {
            Change change = repository.change(evidence.given());
            SeenFacts facts = new SeenFacts(
                    change,
                    repository.trusted(Optional.ofNullable(policy), TrustedSide.BASE),
                    console.environment(),
                    String.valueOf(type));
            if (side == Side.BASE) {
                return facts.atBase();
            }
            // Facts that only reports show are collected only if the user asks for their type.
            if (ComparedCheck.class.getSimpleName().equals(type)) {
                return facts.protection();
            }
            return FOR_REPORTS.contains(String.valueOf(type)) ? facts.reach() : facts.atHead();
        }
    }

    private static List<String> types() {
        return types(Fact.class).map(Class::getSimpleName).distinct().sorted().toList();
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(FactsCommand::types)
                : Stream.of(type);
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
