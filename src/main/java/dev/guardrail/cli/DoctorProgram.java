package dev.guardrail.cli;

import dev.guardrail.Version;
import dev.guardrail.report.Diagnosis.Section;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which Guardrail runs, and on which Java. */
final class DoctorProgram {

    private static final List<String> ARCHIVES = List.of("-XX:SharedArchiveFile=", "-XX:AOTCache=");

    private static final int MEGABYTE = 1 << 20;

    private DoctorProgram() {}

    static List<Section> sections() {
        DoctorLines program = new DoctorLines("Guardrail");
        program.add("version", Version.text());
        program.add("commit", Version.commit());
        program.attempt("rules", () -> Version.abbreviated(Version.rules()));
        program.attempt("code", () -> Version.abbreviated(Version.code()));
        program.attempt("program", DoctorProgram::program);
        program.attempt("class archive", DoctorProgram::archive);
        DoctorLines java = new DoctorLines("Java");
        java.add("version", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
        java.add(
                "machine",
                Stream.of("os.name", "os.version", "os.arch")
                                .map(System::getProperty)
                                .collect(Collectors.joining(" ")) + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors");
        java.add("largest heap", Runtime.getRuntime().maxMemory() / MEGABYTE + " MB");
        java.add("encoding", System.getProperty("sun.jnu.encoding") + " for file names, " + Locale.getDefault());
        return List.of(program.section(), java.section());
    }

    /** The file that the classes are loaded from, without its folder. */
    private static String program() {
        CodeSource source = Main.class.getProtectionDomain().getCodeSource();
        return source == null
                ? "not known"
                : String.valueOf(Path.of(source.getLocation().getPath()).getFileName());
    }

    private static String archive() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .flatMap(argument -> ARCHIVES.stream()
                        .filter(argument::startsWith)
                        .map(option -> argument.substring(option.length())))
                .findFirst()
                .map(file -> String.valueOf(Path.of(file).getFileName()))
                .orElse("none: each start takes longer");
    }
}
