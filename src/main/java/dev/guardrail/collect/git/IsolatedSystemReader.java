package dev.guardrail.collect.git;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.eclipse.jgit.util.time.MonotonicClock;
import org.jspecify.annotations.Nullable;

/**
 * The machine as JGit sees it: without environment variables, and with no settings but the repository's own.
 *
 * <p>By default, JGit starts {@code git} to find the system's settings. It also writes files to measure the resolution
 * of the file system's timestamps, and stores the result below the user's home.
 */
@SuppressWarnings("deprecation") // It has to implement what JGit still asks for.
final class IsolatedSystemReader extends SystemReader {

    private final SystemReader platform;

    private IsolatedSystemReader(SystemReader platform) {
        this.platform = platform;
        setPlatformChecker();
    }

    /** Makes this the reader of the whole process. A second call changes nothing. */
    static synchronized void install() {
        SystemReader current = SystemReader.getInstance();
        if (!(current instanceof IsolatedSystemReader)) {
            SystemReader.setInstance(new IsolatedSystemReader(current));
        }
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    @Override
    public @Nullable Path getXdgConfigDirectory(FS fs) {
        return null;
    }

    @Override
    public @Nullable Path getXdgCacheDirectory(FS fs) {
        return null;
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public @Nullable String getProperty(String key) {
        return platform.getProperty(key);
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    /** JGit decodes text with this charset where the text is not in its declared encoding. */
    @Override
    public Charset getDefaultCharset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public long getCurrentTime() {
        return platform.getCurrentTime();
    }

    @Override
    public Instant now() {
        return platform.now();
    }

    @Override
    public MonotonicClock getClock() {
        return platform.getClock();
    }

    @Override
    public int getTimezone(long when) {
        return 0;
    }

    /** An empty configuration that has no file. */
    private static final class NoSettings extends FileBasedConfig {

        /** The resolution that JGit itself assumes for a file system that it has not measured. */
        private static final Duration TIMESTAMP_RESOLUTION = Duration.ofSeconds(2);

        private NoSettings(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // There is no file.
        }

        @Override
        public void save() {
            // There is no file.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return "filesystem".equals(section)
                    ? unit.convert(TIMESTAMP_RESOLUTION)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }
    }
}
