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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final RepositoryOption repository = new RepositoryOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
    private Format format = Format.TEXT;

    private final Console console;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Section> sections = new ArrayList<>(DoctorProgram.sections());
        Optional<Path> folder = repository.named().filter(Files::isDirectory);
        if (folder.equals(repository.named())) {
            sections.addAll(new DoctorRepository(folder, console.environment()).sections());
        } else {
            DoctorLines git = new DoctorLines("Repository");
            git.problem("folder", "`--repo` names no folder");
            sections.add(git.section());
        }
        sections.addAll(new DoctorMachine(folder.orElse(Path.of("")), console.environment()).sections());
        Diagnosis diagnosis = withoutPaths(sections);
        if (format == Format.JSON) {
            console.document(DiagnosisJson.render(diagnosis));
        } else {
            console.print(DiagnosisText.render(diagnosis));
        }
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
        Path current = repository.named().orElse(Path.of("")).toAbsolutePath().normalize();
        String home = console.environment().getOrDefault("HOME", System.getProperty("user.home"));
        String plain = text.replace(current.toString(), ".");
        plain = home.length() > 1 ? plain.replace(home, "~") : plain;
        return ABOVE.matcher(plain).replaceAll("…/");
    }
}
