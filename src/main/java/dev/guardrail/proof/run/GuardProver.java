package dev.guardrail.proof.run;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.git.StoredFile;
import dev.guardrail.collect.guard.RemovableText;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.guard.Edit;
import dev.guardrail.proof.ChangedCheck;
import dev.guardrail.proof.ChangedGuard;
import dev.guardrail.proof.NamedTest;
import dev.guardrail.proof.Outcome;
import dev.guardrail.proof.Outcome.Status;
import dev.guardrail.proof.Proof;
import dev.guardrail.proof.Threshold;
import dev.guardrail.proof.run.CommandRun.Ended;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs a command without one guard at a time, and says which of them it notices. */
public final class GuardProver {

    /** No language parses it. */
    private static final byte[] UNPARSABLE =
            "}} ]] )) guardrail removed this file ((\n".getBytes(StandardCharsets.UTF_8);

    private static final int SAID = 20;

    private static final int KILLED = 137;

    private final ProofRequest request;
    private final Map<String, StoredFile> files = new HashMap<>();
    private final Map<String, Boolean> ran = new HashMap<>();
    private final Consumer<String> progress;

    private GuardProver(ProofRequest request, Consumer<String> progress) {
        this.request = request;
        this.progress = progress;
    }

    /**
     * What a command showed.
     *
     * @param proof the guards with their outcomes
     * @param said the last lines of the command where it fails with all guards in place
     */
    public record Proven(Proof proof, List<String> said) {

        public Proven {
            said = List.copyOf(said);
        }
    }

    /**
     * Runs the command: with all guards, without each, and with all again.
     *
     * @param found the guards of the files
     * @param stored the files of the head
     * @throws UnusableInputException if there is no place for them
     */
    public static Proven prove(Proof found, List<StoredFile> stored, ProofRequest request, Consumer<String> progress) {
        GuardProver prover = new GuardProver(request, progress);
        stored.forEach(file -> prover.files.put(file.path(), file));
        try (Scratch scratch = Scratch.open(request)) {
            progress.accept("writing the scratch tree");
            scratch.tree().fill(stored);
            return prover.prove(found, scratch);
        }
    }

    private Proven prove(Proof found, Scratch scratch) {
        progress.accept("running the command with all guards");
        Ended before = scratch.run();
        if (!before.passed()) {
            return cannot(found, before, "the command fails without a removal: ");
        }
        List<ChangedGuard> proven = new ArrayList<>();
        for (ChangedGuard guard : found.guards()) {
            progress.accept("running the command without guard " + (proven.size() + 1) + " of "
                    + found.guards().size());
            proven.add(guard.with(outcome(guard, scratch)));
        }
        List<ChangedCheck> checks = new ArrayList<>();
        for (ChangedCheck check : found.checks()) {
            checks.add(check.threshold()
                    .map(threshold -> check.with(outcome(check, threshold, scratch)))
                    .orElse(check));
        }
        progress.accept("running the command with all guards again");
        scratch.tree().restore();
        Ended after = scratch.run();
        if (!after.passed()) {
            return cannot(found, after, "the command fails without a removal when it runs again: ");
        }
        return new Proven(found.withChecks(checks).ran(request.command(), proven, ""), List.of());
    }

    /** A command that enforces a threshold fails where all of the code has to be covered, unless all of it is. */
    private Outcome outcome(ChangedCheck check, Threshold threshold, Scratch scratch) {
        progress.accept("running the command with a raised threshold");
        Ended ended = run(check.place().path(), threshold.raised(), scratch);
        if (ended.passed()) {
            return new Outcome(
                    Status.UNCLEAR,
                    "the command also passes where the minimum is 100 %: it does not enforce it, or all code is covered");
        }
        if (ended.timedOut() || ended.code() == KILLED) {
            return new Outcome(Status.UNCLEAR, "where the minimum is 100 %: " + ended.how(request.timeout()));
        }
        return run(check.place().path(), threshold.control(), scratch).passed()
                ? new Outcome(Status.PROVEN, "the command fails where the minimum is 100 %: exit code " + ended.code())
                : new Outcome(
                        Status.UNCLEAR,
                        "the command also fails where the minimum is only written otherwise: it notices the text");
    }

    private Proven cannot(Proof found, Ended ended, String why) {
        String obstacle = why + ended.how(request.timeout());
        Outcome unclear = new Outcome(Status.UNCLEAR, obstacle);
        List<ChangedGuard> guards =
                found.guards().stream().map(guard -> guard.with(unclear)).toList();
        List<String> lines = ended.output().lines().toList();
        return new Proven(
                found.ran(request.command(), guards, obstacle),
                lines.subList(Math.max(0, lines.size() - SAID), lines.size()));
    }

    private Outcome outcome(ChangedGuard guard, Scratch scratch) {
        Ended ended = run(guard, guard.guard().removal(), scratch);
        if (ended.passed()) {
            return notProven(guard, scratch);
        }
        if (ended.timedOut()) {
            return new Outcome(
                    Status.UNCLEAR,
                    "the command takes longer than " + request.timeout().toSeconds() + " s without it");
        }
        if (ended.code() == KILLED) {
            return new Outcome(Status.UNCLEAR, "the command was killed");
        }
        Optional<String> message = CompilerMessages.about(guard.path(), guard.language(), ended.output());
        return message.map(line -> new Outcome(Status.UNCLEAR, "the file does not compile without it"))
                .orElseGet(() -> failed(guard, ended, scratch));
    }

    /** A command that also fails where the guard is written otherwise and does the same notices the text, as linters do. */
    private Outcome failed(ChangedGuard guard, Ended ended, Scratch scratch) {
        Optional<NamedTest> failed = FailedTests.first(guard.tests(), ended.output());
        if (failed.isEmpty() && !run(guard, guard.guard().control(), scratch).passed()) {
            return new Outcome(
                    Status.UNCLEAR,
                    "the command also fails where the guard is only written otherwise: it notices the text");
        }
        String named = failed.map(test -> "; its output names " + name(test)).orElse("");
        return new Outcome(Status.PROVEN, "the command fails without it: exit code " + ended.code() + named);
    }

    private Ended run(ChangedGuard guard, Edit edit, Scratch scratch) {
        return run(guard.path(), edit, scratch);
    }

    private Ended run(String path, Edit edit, Scratch scratch) {
        scratch.tree().restore();
        scratch.tree().set(path, edited(path, edit));
        return scratch.run();
    }

    private static String name(NamedTest test) {
        return "\"" + test.name() + "\"";
    }

    /** A command that does not notice that a file cannot be parsed does not run its code. */
    private Outcome notProven(ChangedGuard guard, Scratch scratch) {
        boolean runs = ran.computeIfAbsent(guard.path(), path -> {
            scratch.tree().restore();
            scratch.tree().set(path, UNPARSABLE);
            return !scratch.run().passed();
        });
        return new Outcome(
                Status.NOT_PROVEN,
                runs
                        ? "the command passes without it: nothing notices"
                        : "the command passes without it, and where `" + guard.path()
                                + "` cannot be parsed: it does not run this file");
    }

    private byte[] edited(String path, Edit edit) {
        StoredFile file = files.get(path);
        try {
            if (file != null) {
                return RemovableText.of(file.content()).with(edit);
            }
        } catch (MalformedException e) {
            throw new IllegalStateException("its guards were read", e);
        }
        throw new UnusableInputException("`" + path + "` is not in the head");
    }
}
