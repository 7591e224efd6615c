package dev.guardrail.verify;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Verification;
import dev.guardrail.claim.VerifiedClaim;
import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A repository with a base, a head, and an audit of what is between them, which is in the commit behind. */
final class AuditedChange {

    private static final String AUDIT = "docs/M01_audit.md";

    private final TestRepository repository;
    private final Map<String, String> besides = new TreeMap<>();

    AuditedChange(Path dir) {
        repository = TestRepository.init(dir);
    }

    /** Writes a file into the commit that comes next. */
    AuditedChange with(String path, String... lines) {
        repository.write(path, String.join("\n", lines) + "\n");
        return this;
    }

    /** Writes a file into the commit with the audit alone. */
    AuditedChange beside(String path, String... lines) {
        besides.put(path, String.join("\n", lines) + "\n");
        return this;
    }

    /** What was written is the base. */
    AuditedChange base() {
        repository.write("base.txt", "base\n").commit("base");
        return this;
    }

    /** What was written since is the change, and these lines are the audit. */
    List<VerifiedClaim> audited(ClaimKind kind, String... lines) {
        String base = repository.git("rev-parse", "HEAD").strip();
        String head = repository.write("head.txt", "head\n").commit("head");
        head = head.isBlank() ? repository.git("rev-parse", "HEAD").strip() : head.strip();
        String range = "**Range:** `" + base + "..." + head + "`\n\n";
        besides.forEach(repository::write);
        repository
                .write(AUDIT, "# M01 Audit\n\n" + range + String.join("\n", lines) + "\n")
                .commit("audit");
        Verification verification = Verifier.verify(
                new VerifyRequest(AUDIT, Optional.of(repository.dir()), Optional.empty(), Optional.of("HEAD")),
                Map.of());
        return verification.claims().stream()
                .filter(claim -> claim.claim().kind().equals(kind))
                .toList();
    }

    /** The status of each claim of a kind, with its quotation. */
    List<String> statuses(ClaimKind kind, String... lines) {
        return audited(kind, lines).stream()
                .map(claim -> claim.claim().quote().replace("`", "") + ": " + claim.status())
                .toList();
    }
}
