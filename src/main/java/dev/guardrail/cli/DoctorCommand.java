package dev.guardrail.cli;

import dev.guardrail.report.Diagnosis;
import dev.guardrail.report.Diagnosis.Line;
import dev.guardrail.report.Diagnosis.Section;
import dev.guardrail.report.DiagnosisJson;
import dev.guardrail.report.DiagnosisText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code guardrail doctor}. */
@Command(
        name = DoctorCommand.NAME,
        description = "Says what an audit here depends on: what to paste into a report about a defect.",
        footer = {
            "",
            "It has no values of variables, no addresses of remotes, and no path above the repository or the home folder."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:an audit can run here",
            " 2:something that it needs cannot be used; the lines with an exclamation mark say what",
            "70:a defect in Guardrail"
        })
final class DoctorCommand implements Callable<Integer> {

    static final String NAME = "doctor";

    /** The folders of an absolute path. */
    private static final Pattern ABOVE = Pattern.compile("(?<![\\w.~*/)…])/(?:[^\\s/`'\",]+/)+");

    /** How it is printed. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description =
                    "The repository; if not given, the repository of GIT_DIR, or around the current directory, as git finds it.")
    private @Nullable Path repository;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
    private Format format = Format.TEXT;

    private final Console console;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Section> sections = new ArrayList<>(DoctorProgram.sections());
        if (repository != null && !Files.isDirectory(repository)) {
            DoctorLines git = new DoctorLines("Repository");
            git.problem("folder", "`--repo` names no folder");
            sections.add(git.section());
        } else {
            sections.addAll(new DoctorRepository(Optional.ofNullable(repository), console.environment()).sections());
        }
        Path directory = repository == null || !Files.isDirectory(repository) ? Path.of("") : repository;
        sections.addAll(new DoctorMachine(directory, console.environment()).sections());
        Diagnosis diagnosis = withoutPaths(sections);
        console.print(format == Format.JSON ? DiagnosisJson.render(diagnosis) : DiagnosisText.render(diagnosis));
        return (diagnosis.problems() == 0 ? ExitCode.OK : ExitCode.UNUSABLE).code();
    }

    private Diagnosis withoutPaths(List<Section> sections) {
        return new Diagnosis(sections.stream()
                .map(section -> new Section(
                        section.title(),
                        section.lines().stream()
                                .map(line -> new Line(line.name(), withoutPaths(line.value()), line.isProblem()))
                                .toList()))
                .toList());
    }

    /** A text without the folders that say who somebody is and how a machine is laid out. */
    private String withoutPaths(String text) {
        Path current =
                (repository == null ? Path.of("") : repository).toAbsolutePath().normalize();
        String home = console.environment().getOrDefault("HOME", System.getProperty("user.home"));
        String plain = text.replace(current.toString(), ".");
        plain = home.length() > 1 ? plain.replace(home, "~") : plain;
        return ABOVE.matcher(plain).replaceAll("…/");
    }
}
