package dev.guardrail.cli;

import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.Trusted;
import dev.guardrail.policy.TrustedSide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what judges a range, and when. */
final class JudgingOptions {

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "The policy, or \"default\" or \"strict\" for a policy that comes with Guardrail; if not given,"
                            + " the policy of the base of the range: .github/guardrail.yaml or guardrail.yaml.")
    private @Nullable String policy;

    @Option(
            names = "--trust",
            paramLabel = "SIDE",
            description = "The side of the range whose policy and rules judge it: base, or head for work of your own"
                    + " that is not sent yet. Default: base.")
    private TrustedSide trust = TrustedSide.BASE;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day for which waivers are checked, such as 2026-12-31. Default: today (UTC).")
    private @Nullable LocalDate date;

    @Option(
            names = "--allow-empty",
            description = "Accepts a named range that is empty; otherwise the verdict is pending.")
    boolean allowEmpty;

    @Option(
            names = Main.NO_CACHE,
            description = "Takes nothing from the user's cache and leaves nothing there, as GUARDRAIL_CACHE=off does.")
    private boolean noCache;

    /** Takes an option as the parser of the command line does; whether it is one of these. */
    boolean take(PlainOption option, String value) {
        switch (option) {
            case POLICY -> policy = value;
            case ALLOW_EMPTY -> allowEmpty = true;
            case NO_CACHE -> noCache = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    Optional<String> policy() {
        return Optional.ofNullable(policy);
    }

    TrustedSide trust() {
        return trust;
    }

    Trusted trusted(RepositoryChange repository) {
        return repository.trusted(policy(), trust);
    }

    LocalDate day(Console console) {
        return date == null ? console.today() : date;
    }

    /** The options of these that are given. */
    List<String> named() {
        List<String> named = new ArrayList<>();
        if (policy != null) {
            named.add("--policy");
        }
        if (trust != TrustedSide.BASE) {
            named.add("--trust");
        }
        if (date != null) {
            named.add("--date");
        }
        if (allowEmpty) {
            named.add("--allow-empty");
        }
        if (noCache) {
            named.add(Main.NO_CACHE);
        }
        return named;
    }
}
