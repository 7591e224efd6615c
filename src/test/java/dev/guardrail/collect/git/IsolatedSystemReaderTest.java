package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedSystemReaderTest {

    @TempDir
    Path dir;

    @Test
    void nothingOfTheMachineReachesJGit() throws java.io.IOException, ConfigInvalidException {
        TestRepository.init(dir).commit("first");
        GitRepository.open(dir).close();

        SystemReader reader = SystemReader.getInstance();

        assertThat(reader.getUserConfig().getSections()).isEmpty();
        assertThat(reader.getSystemConfig().getSections()).isEmpty();
        assertThat(reader.getJGitConfig().getSections()).isEmpty();
        assertThat(reader.getenv("PATH")).isNull();
        assertThat(reader.getXdgConfigDirectory(FS.DETECTED)).isNull();
    }

    @Test
    void aSecondInstallationKeepsTheFirst() {
        IsolatedSystemReader.install();
        SystemReader first = SystemReader.getInstance();
        IsolatedSystemReader.install();

        assertThat(SystemReader.getInstance()).isSameAs(first);
    }
}
