package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.claim.Verification;
import dev.guardrail.claim.VerifiedClaim;
import dev.guardrail.cli.Terminal.Color;
import dev.guardrail.collect.claim.MarkedAudit;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.Style;
import dev.guardrail.report.verification.ClaimExplanation;
import dev.guardrail.report.verification.ClaimSigns;
import dev.guardrail.report.verification.VerificationFormat;
import dev.guardrail.report.verification.VerificationView;
import dev.guardrail.rule.RuleIndex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say in which formats a checked audit is printed and written. */
final class VerifyOutput {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The format on standard output: text, markdown, json or sarif. Default: text.")
    private VerificationFormat format = VerificationFormat.TEXT;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            converter = TargetConverter.class,
            description = "Also writes a report to a file in one of these formats; repeatable.")
    private List<Target> reports = new ArrayList<>();

    @Option(
            names = "--annotate",
            paramLabel = "FILE",
            description = "Writes the audit again with a mark behind each claim; nothing else of it changes.")
    private @Nullable Path annotated;

    @Option(
            names = {"-q", "--quiet"},
            description = "Prints the counts only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Every claim, consistent and supported ones included.")
    private boolean verbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "When to use colors: auto, always or never. Default: auto.")
    private Color color = Color.AUTO;

    /**
     * A report that is written to a file.
     *
     * @param format its format
     * @param file where it goes
     */
    record Target(VerificationFormat format, Path file) {}

    /** Reads {@code FORMAT=FILE}. */
    static final class TargetConverter implements ITypeConverter<Target> {

        @Override
        public Target convert(String value) {
            FormatFile target = FormatFile.of(value);
            String word = target.format().toLowerCase(Locale.ROOT);
            VerificationFormat format = Stream.of(VerificationFormat.values())
                    .filter(one -> one.toString().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("unknown format `" + word + "`"));
            return new Target(format, target.file());
        }
    }

    /** Refuses options that do not fit together. */
    void check() {
        detail();
        List<Path> files = new ArrayList<>(reports.stream().map(Target::file).toList());
        FormatFile.checkApart(files);
        if (annotated != null && files.stream().anyMatch(file -> isSame(file, annotated))) {
            throw new UnusableInputException("`--report` and `--annotate` name the same file, `" + annotated + "`");
        }
    }

    /** Refuses these options beside a question that is answered in text. */
    void checkAlone(String question) {
        if (format != VerificationFormat.TEXT || !reports.isEmpty() || annotated != null) {
            throw new UnusableInputException("`" + question
                    + "` is answered in text; it cannot be used with `--format`, `--report` or `--annotate`");
        }
    }

    /** Prints why some claims have their status. */
    void explain(Verification verification, List<VerifiedClaim> claims, Console console) {
        Style style = console.color(color) ? Style.ANSI : Style.PLAIN;
        console.print(ClaimExplanation.render(verification, claims, RuleIndex.builtIn(), style));
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private Detail detail() {
        return OutputOptions.detail(quiet, verbose);
    }

    /** Text is for people alone; any other format is for a program or a page. */
    void print(Verification verification, Console console) {
        Style style = console.color(color) ? Style.ANSI : Style.PLAIN;
        String report = format.render(verification, new VerificationView(detail(), style));
        if (format.isForTerminal()) {
            console.print(report);
        } else {
            console.document(report);
        }
    }

    /**
     * Writes the files, each of them even where another one cannot be written.
     *
     * @return the first problem
     */
    Optional<UnusableInputException> write(Verification verification, Optional<Path> worktree) {
        List<UnusableInputException> problems = new ArrayList<>();
        VerificationView view = new VerificationView(detail(), Style.PLAIN);
        for (Target target : reports) {
            String report = SecretMask.maskPrinted(target.format().render(verification, view));
            write(new ReportFile(target.file(), worktree), report.getBytes(StandardCharsets.UTF_8), problems);
        }
        if (annotated != null) {
            byte[] marked = MarkedAudit.of(verification.text(), ClaimSigns.marks(verification), ClaimSigns.NOTES);
            write(new ReportFile(annotated, worktree, "annotated audit"), marked, problems);
        }
        return problems.stream().findFirst();
    }

    private static void write(ReportFile file, byte[] content, List<UnusableInputException> problems) {
        try {
            file.write(content);
        } catch (UnusableInputException e) {
            problems.add(e);
        }
    }
}
