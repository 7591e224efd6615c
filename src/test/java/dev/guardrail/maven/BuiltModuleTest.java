package dev.guardrail.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltModuleTest {

    @TempDir
    Path output;

    @Test
    void theReportOfJacocoCountsBeforeItsExecutionData() throws IOException {
        Path data = file("jacoco.exec");
        assertThat(module().coverage()).containsExactly(data);
        Path report = file("site/jacoco/jacoco.xml");
        assertThat(module().coverage()).containsExactly(report);
    }

    @Test
    void reportsOfUnitAndIntegrationTestsCount() throws IOException {
        Path integration = file("failsafe-reports/TEST-b.xml");
        Path unit = file("surefire-reports/TEST-a.xml");
        file("surefire-reports/a.txt");
        assertThat(module().tests()).containsExactly(integration, unit);
    }

    @Test
    void aModuleWithoutTestsHasNoReports() {
        assertThat(module().coverage()).isEmpty();
        assertThat(module().tests()).isEmpty();
    }

    private BuiltModule module() {
        return new BuiltModule(output, output.resolve("classes"));
    }

    private Path file(String name) throws IOException {
        Path file = output.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
