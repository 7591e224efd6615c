package dev.guardrail.proof.run;

import dev.guardrail.UnusableInputException;
import dev.guardrail.proof.run.CommandRun.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A scratch tree in which a command runs. It is deleted, and what runs in it is ended, also when Guardrail is interrupted. */
final class Scratch implements AutoCloseable {

    private final ProofRequest request;
    private final ScratchTree tree;
    private final Thread hook;
    private Optional<CommandRun> running = Optional.empty();
    private boolean closed;

    private Scratch(ProofRequest request, ScratchTree tree) {
        this.request = request;
        this.tree = tree;
        this.hook = new Thread(this::end, "guardrail-proof-end");
    }

    /**
     * Makes one.
     *
     * @throws UnusableInputException if the folder for temporary files is in the repository, or cannot be used
     */
    static Scratch open(ProofRequest request) {
        Path temporary = real(request.temporary());
        for (Path kept : request.kept()) {
            if (temporary.startsWith(real(kept))) {
                throw new UnusableInputException("the folder for temporary files, `" + request.temporary()
                        + "`, is in the repository; name another one with the variable TMPDIR");
            }
        }
        Scratch scratch = new Scratch(request, ScratchTree.in(temporary));
        Runtime.getRuntime().addShutdownHook(scratch.hook);
        return scratch;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UnusableInputException("`" + folder + "` cannot be used as a folder for `--run`", e);
        }
    }

    ScratchTree tree() {
        return tree;
    }

    /** Runs the command on what is in the tree now. */
    Ended run() {
        CommandRun run = start();
        Ended ended = run.await(request.timeout());
        synchronized (this) {
            running = Optional.empty();
        }
        return ended;
    }

    private synchronized CommandRun start() {
        if (closed) {
            throw new UnusableInputException("`--run` was interrupted");
        }
        Map<String, String> environment = new HashMap<>(request.environment());
        // Git does not look for a repository above the tree.
        environment.put("GIT_CEILING_DIRECTORIES", tree.folder().toString());
        CommandRun run = CommandRun.start(request.command(), tree.root(), environment);
        running = Optional.of(run);
        return run;
    }

    private synchronized void end() {
        closed = true;
        running.ifPresent(CommandRun::kill);
        tree.close();
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends, and the hook runs.
        }
    }
}
