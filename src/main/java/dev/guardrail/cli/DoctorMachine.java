package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.cache.UserCache;
import dev.guardrail.collect.event.CiService;
import dev.guardrail.hook.HookFolder;
import dev.guardrail.hook.HookKind;
import dev.guardrail.hook.HookManager;
import dev.guardrail.report.Diagnosis.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What surrounds a run: the user's cache, the CI service and the hooks.
 *
 * @param directory anywhere in the repository
 * @param environment the variables of the process, of which names are said and no values
 */
record DoctorMachine(Path directory, Map<String, String> environment) {

    /** The variable that most services set, the known ones among them. */
    private static final String ANY = "CI";

    private static final int KILOBYTE = 1024;

    List<Section> sections() {
        DoctorLines machine = new DoctorLines("Surroundings");
        machine.attempt("cache", this::cache);
        machine.add("CI service", service());
        machine.add("variables", variables());
        hooks(machine);
        return List.of(machine.section());
    }

    private String cache() {
        Optional<Path> folder = UserCache.folder(environment);
        if (folder.isEmpty()) {
            return "none is kept";
        }
        Path root = folder.get();
        if (!Files.isDirectory(root)) {
            return placed(root) + ", not there yet";
        }
        try (Stream<Path> files = Files.walk(root, 2)) {
            List<Path> kept = files.filter(Files::isRegularFile).toList();
            long bytes = 0;
            for (Path file : kept) {
                bytes += Files.size(file);
            }
            return placed(root) + ", " + kept.size() + " files, " + (bytes + KILOBYTE - 1) / KILOBYTE + " KB";
        } catch (IOException e) {
            throw new UnusableInputException("the cache cannot be read: " + e, e);
        }
    }

    /** A folder without what only this machine knows: as it is in the home folder, or by the variable that names it. */
    private String placed(Path root) {
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        return root.startsWith(home) && !environment.containsKey("GUARDRAIL_CACHE")
                ? "~/" + home.relativize(root)
                : Stream.of("GUARDRAIL_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA")
                        .filter(environment::containsKey)
                        .findFirst()
                        .map(variable -> "in the folder of " + variable)
                        .orElse("elsewhere");
    }

    private String service() {
        return CiService.of(environment)
                .map(service -> service + ", by " + service.variable())
                .orElse(isSet(ANY) ? "another CI service, by " + ANY : "none");
    }

    private boolean isSet(String variable) {
        String value = environment.getOrDefault(variable, "").strip();
        return !value.isEmpty() && !value.equalsIgnoreCase("false");
    }

    /** The names of the variables that git and Guardrail look at. */
    private String variables() {
        List<String> names = environment.keySet().stream()
                .filter(name -> name.startsWith("GUARDRAIL_") || name.startsWith("GIT_"))
                .sorted()
                .toList();
        return names.isEmpty() ? "none of Guardrail or git" : String.join(", ", names);
    }

    private void hooks(DoctorLines machine) {
        try {
            HookFolder folder = HookFolder.of(directory, environment);
            List<String> states = new ArrayList<>();
            for (HookKind kind : HookKind.values()) {
                states.add(kind.file() + " " + folder.state(kind));
            }
            HookManager.of(folder).ifPresent(manager -> states.add("kept by " + manager));
            machine.add("hooks", String.join("; ", states) + (folder.isOutside() ? "; outside of the repository" : ""));
        } catch (UnusableInputException e) {
            machine.add("hooks", "not known: " + e.getMessage());
        }
    }
}
