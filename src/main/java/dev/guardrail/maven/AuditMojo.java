package dev.guardrail.maven;

import dev.guardrail.UnusableInputException;
import dev.guardrail.api.AuditRequest;
import dev.guardrail.api.Audited;
import dev.guardrail.api.Guardrail;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.FailOn;
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
        LocalDate today = LocalDate.now(Clock.systemUTC());
        try {
            Audited audited = new Guardrail().audit(request(today));
            write(audited.reports());
            Audit audit = audited.audit();
            String verdict = audit.verdict() + ": " + audit.rationale();
            if (limit.fails(audit.verdict())) {
                throw new MojoFailureException("guardrail: " + verdict + "\n" + Guardrail.text(audit, today));
            }
            getLog().info("guardrail: " + verdict);
        } catch (UnusableInputException e) {
            throw new MojoExecutionException("guardrail: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("guardrail: a report cannot be written: " + e.getMessage(), e);
        }
    }

    private AuditRequest request(LocalDate today) {
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
        AuditRequest request = AuditRequest.of(set(root, "root").toPath(), range == null ? "" : range, today)
                .withEvidence(coverage, tests, classes)
                .withFormats(written());
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

    private static <T> T set(@Nullable T value, String parameter) {
        if (value == null) {
            throw new IllegalStateException("Maven did not set `" + parameter + "`");
        }
        return value;
    }
}
