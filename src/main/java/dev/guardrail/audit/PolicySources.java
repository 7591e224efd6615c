package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.OrdinaryFile;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.TrustedSide;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the policy that judges a range. */
final class PolicySources {

    private PolicySources() {}

    /**
     * The policy of one side, or else the default policy that comes with Guardrail.
     *
     * @throws UnusableInputException if it cannot be read, or has a name under which nobody reads it
     */
    static PolicySource in(Snapshot files, TrustedSide side) {
        for (String path : PolicySource.PATHS) {
            Optional<Snapshot.Entry> entry = files.find(path);
            if (entry.isPresent()) {
                try {
                    return new PolicySource(path, text(files.read(entry.get(), PolicyFiles.LIMIT)));
                } catch (UnreadableException e) {
                    throw new UnusableInputException(path + ": " + e.getMessage(), e);
                }
            }
        }
        MisplacedPolicies.of(files).stream().findFirst().ifPresent(policy -> {
            throw new UnusableInputException("the " + side + " has a policy that cannot be used: " + policy.problem()
                    + "; rename it, or give a policy with `--policy`");
        });
        return PolicySource.shipped("default");
    }

    /**
     * A policy that the user names.
     *
     * @param file a policy file, or one of {@link PolicySource#SHIPPED}
     * @throws UnusableInputException if there is neither
     */
    static PolicySource named(String file) {
        Path path = Path.of(file);
        if (!Files.exists(path) && PolicySource.SHIPPED.contains(file)) {
            return PolicySource.shipped(file);
        }
        if (Files.exists(path) && !OrdinaryFile.is(path)) {
            throw new UnusableInputException("the policy `" + file + "` " + OrdinaryFile.refusal(path));
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = in.readNBytes(PolicyFiles.LIMIT + 1);
            if (content.length > PolicyFiles.LIMIT) {
                throw new UnusableInputException(
                        "the policy `" + file + "` is too large to read: the limit is " + PolicyFiles.LIMIT + " bytes");
            }
            // No absolute path gets into a report: it would differ from machine to machine.
            String name = path.isAbsolute() ? String.valueOf(path.getFileName()) : file.replace('\\', '/');
            return new PolicySource(name, text(content));
        } catch (IOException e) {
            throw new UnusableInputException(
                    "cannot read the policy `" + file + "`; expected a file, or one of: "
                            + String.join(", ", PolicySource.SHIPPED),
                    e);
        }
    }

    /**
     * The text with masked secrets. It is masked before it is read, because a report may cut a message within a secret.
     */
    private static String text(byte[] bytes) {
        return SecretMask.mask(new String(bytes, StandardCharsets.UTF_8));
    }
}
