package dev.guardrail.fix;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.git.CommitNames;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.repair.Pins;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tags and branches of clones on this machine.
 *
 * @param folder holds them as {@code owner/repository} or {@code owner/repository.git}
 */
public record MirrorPins(Path folder) implements Pins {

    @Override
    public Optional<String> commit(String repository, String ref) {
        return Stream.of(repository, repository + ".git")
                .filter(name -> !name.contains(".."))
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .flatMap(clone -> commit(clone, ref));
    }

    private static Optional<String> commit(Path clone, String ref) {
        try (GitRepository mirror = GitRepository.open(clone)) {
            CommitNames names = mirror.names();
            return names.tag(ref).or(() -> names.find("refs/heads/" + ref));
        } catch (UnusableInputException e) {
            return Optional.empty();
        }
    }
}
