package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.PolicyOnDisk;
import dev.guardrail.fact.Place;
import dev.guardrail.policy.Mistake;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.report.Printable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code guardrail policy check}. */
@Command(
        name = "check",
        description = "Checks a policy file without an audit, and prints every mistake with its file, line and column.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the policy can be used",
            " 2:the policy has a mistake, or it cannot be read",
            "70:a defect in Guardrail"
        })
final class PolicyCheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The policy, or \"default\" or \"strict\". Default: the policy of the project in the current"
                    + " directory. What it extends is read from the work tree around it.")
    private String file = "";

    private final Console console;

    PolicyCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (file.isEmpty()) {
            file = PolicySource.PATHS.stream()
                    .filter(path -> Files.exists(Path.of(path)))
                    .findFirst()
                    .orElseThrow(() -> new UnusableInputException("there is no policy here; expected one of: "
                            + String.join(", ", PolicySource.PATHS) + ", or a file"));
        }
        List<Mistake> mistakes = PolicyOnDisk.mistakes(file, console.environment());
        StringBuilder lines = new StringBuilder();
        mistakes.forEach(mistake -> lines.append(Printable.of(place(mistake.place()) + mistake.problem()))
                .append('\n'));
        console.print(lines.toString());
        if (mistakes.isEmpty()) {
            console.print("`" + Printable.of(file) + "` has no mistakes\n");
            return ExitCode.OK.code();
        }
        console.say("guardrail: `" + Printable.of(file) + "` has " + mistakes.size()
                + (mistakes.size() == 1 ? " mistake" : " mistakes"));
        return ExitCode.UNUSABLE.code();
    }

    /** With the line and the column, where they are known. */
    private static String place(Place place) {
        return place.path().isEmpty() ? "" : place + (place.column() > 0 ? ":" + place.column() : "") + ": ";
    }
}
