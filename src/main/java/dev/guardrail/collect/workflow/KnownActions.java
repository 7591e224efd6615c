package dev.guardrail.collect.workflow;

import dev.guardrail.fact.ArtifactUpload;
import dev.guardrail.fact.Checkout;
import dev.guardrail.fact.Checkout.Credentials;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Step;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a step asks of the actions {@code checkout} and {@code upload-artifact}. */
final class KnownActions {

    /** Paths in which a workspace's {@code .git} is. */
    private static final Pattern WHOLE = Pattern.compile("\\.\\.?/?|(?:\\./)?\\*\\*?(?:/\\*)?|(?:\\./)?\\.git(?:/.*)?"
            + "|\\$\\{\\{\\s*github\\.workspace\\s*}}(?:/|/\\*\\*?(?:/\\*)?|/\\.git(?:/.*)?)?");

    private KnownActions() {}

    /**
     * The fact about a step.
     *
     * @param open whether an expression gives the inputs as a whole
     * @param comment the comment behind its {@code uses}
     */
    static Optional<Fact> of(Step step, boolean open, String comment) {
        Optional<ActionVersion> version = ActionVersion.of(step.uses(), comment);
        return switch (step.action().toLowerCase(Locale.ROOT)) {
            case "actions/checkout" -> Optional.of(checkout(step, open, version));
            case "actions/upload-artifact" -> Optional.of(upload(step, version));
            default -> Optional.empty();
        };
    }

    private static Checkout checkout(Step step, boolean open, Optional<ActionVersion> version) {
        boolean inWorkspace = version.map(known -> known.isBefore(6, 0)).orElse(true);
        boolean ownToken = step.gives("token") || step.gives("ssh-key");
        Credentials credentials = open ? Credentials.UNKNOWN : credentials(step);
        return new Checkout(step.place(), step.job(), step.index(), credentials, inWorkspace, ownToken);
    }

    /** As the action reads it: any text but {@code true} removes the token. */
    private static Credentials credentials(Step step) {
        if (!step.gives("persist-credentials")) {
            return Credentials.KEPT_BY_DEFAULT;
        }
        String value = step.input("persist-credentials").strip();
        if (value.contains("${{")) {
            return Credentials.UNKNOWN;
        }
        return value.equalsIgnoreCase("true") ? Credentials.KEPT : Credentials.REMOVED;
    }

    private static ArtifactUpload upload(Step step, Optional<ActionVersion> version) {
        String path = step.input("path").strip();
        boolean whole = path.lines()
                .map(String::strip)
                .anyMatch(line -> WHOLE.matcher(line).matches());
        boolean spared = path.lines().map(String::strip).anyMatch(line -> line.matches("!.*\\.git(?:/.*)?"));
        return new ArtifactUpload(
                step.place(), step.job(), step.index(), path, whole && !spared, isHidden(step, version));
    }

    /** Versions 3.2 and 4.4 leave hidden files out unless they are asked for. */
    private static boolean isHidden(Step step, Optional<ActionVersion> version) {
        if (step.gives("include-hidden-files")) {
            return step.input("include-hidden-files").strip().equalsIgnoreCase("true");
        }
        return version.filter(known -> known.isBefore(3, 2) || known.major() == 4 && known.isBefore(4, 4))
                .isPresent();
    }
}
