package dev.guardrail.maven;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A module of a build, and the reports that the plugins of JaCoCo and Surefire wrote for it.
 *
 * @param output the folder that the build writes to: {@code target}
 * @param classes the folder of its classes
 */
record BuiltModule(Path output, Path classes) {

    /** The coverage report, as XML or, where there is none, as execution data. */
    List<Path> coverage() {
        return List.of("site/jacoco-aggregate/jacoco.xml", "site/jacoco/jacoco.xml", "jacoco.exec").stream()
                .map(output::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /**
     * The test reports of Surefire and Failsafe.
     *
     * @throws UnusableInputException if a folder of them cannot be read
     */
    List<Path> tests() {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("surefire-reports", "failsafe-reports")) {
            Path reports = output.resolve(folder);
            if (Files.isDirectory(reports)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
                    files.forEach(found::add);
                } catch (IOException e) {
                    throw new UnusableInputException("`" + reports + "` cannot be read: " + e.getMessage(), e);
                }
            }
        }
        found.sort(null);
        return found;
    }
}
