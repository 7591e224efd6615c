package dev.guardrail.maven;

import dev.guardrail.UnusableInputException;
import dev.guardrail.api.AuditRequest;
import dev.guardrail.api.Audited;
import dev.guardrail.api.Guardrail;
import dev.guardrail.verdict.Verdict;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * {@code guardrail:audit}. Maven sets the fields as {@code META-INF/maven/plugin.xml} says, which is in {@code
 * src/release/plugin.xml}.
 */
public final class AuditMojo extends AbstractMojo {

    /** The verdict from which the build fails. */
    private enum FailOn {
        RED,
        YELLOW,
        NEVER
    }

    private boolean skip;
    private @Nullable String range;
    private @Nullable String policy;
    private @Nullable String failOn;
    private @Nullable List<String> reports;
    private @Nullable List<MavenProject> modules;
    private @Nullable File root;
    private @Nullable File output;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("guardrail: skipped, as `guardrail.skip` says");
            return;
        }
        FailOn limit = limit();
        try {
            Audited audited = new Guardrail().audit(request());
            write(audited.reports());
            String verdict = audited.audit().verdict() + ": " + audited.audit().rationale();
            if (fails(audited.audit().verdict(), limit)) {
                throw new MojoFailureException(
                        "guardrail: " + verdict + "\n" + audited.reports().get("text"));
            }
            getLog().info("guardrail: " + verdict);
        } catch (UnusableInputException e) {
            throw new MojoExecutionException("guardrail: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("guardrail: a report cannot be written: " + e.getMessage(), e);
        }
    }

    private AuditRequest request() {
        List<Path> coverage = new ArrayList<>();
        List<Path> tests = new ArrayList<>();
        List<Path> classes = new ArrayList<>();
        for (BuiltModule module : built()) {
            coverage.addAll(module.coverage());
            tests.addAll(module.tests());
            if (Files.isDirectory(module.classes())) {
                classes.add(module.classes());
            }
        }
        List<String> formats = new ArrayList<>(written());
        formats.add("text");
        AuditRequest request = AuditRequest.of(
                        set(root, "root").toPath(), range == null ? "" : range, LocalDate.now(Clock.systemUTC()))
                .withEvidence(coverage, tests, classes)
                .withFormats(formats);
        return policy == null ? request : request.withPolicy(policy);
    }

    private List<BuiltModule> built() {
        return set(modules, "modules").stream()
                .map(MavenProject::getBuild)
                .map(AuditMojo::module)
                .toList();
    }

    private static BuiltModule module(Build build) {
        return new BuiltModule(Path.of(build.getDirectory()), Path.of(build.getOutputDirectory()));
    }

    private void write(Map<String, String> written) throws IOException {
        Path folder = set(output, "output").toPath();
        Files.createDirectories(folder);
        for (String format : written()) {
            Files.writeString(folder.resolve("audit." + format), written.get(format));
        }
    }

    private List<String> written() {
        return reports == null ? List.of() : reports;
    }

    private FailOn limit() throws MojoExecutionException {
        String word = failOn == null ? "red" : failOn;
        try {
            return FailOn.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(
                    "guardrail: `failOn` is `" + word + "`; expected `red`, `yellow` or `never`", e);
        }
    }

    private static boolean fails(Verdict verdict, FailOn limit) {
        return switch (verdict) {
            case GREEN -> false;
            case YELLOW -> limit == FailOn.YELLOW;
            case RED, PENDING -> limit != FailOn.NEVER;
        };
    }

    private static <T> T set(@Nullable T value, String parameter) {
        if (value == null) {
            throw new IllegalStateException("Maven did not set `" + parameter + "`");
        }
        return value;
    }
}
