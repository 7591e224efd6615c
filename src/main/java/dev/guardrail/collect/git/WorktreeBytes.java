package dev.guardrail.collect.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.util.io.EolStreamTypeUtil;

/**
 * The content of a file in a work tree, as a commit would store it.
 *
 * @param root the work tree
 * @param path the file's path in it
 * @param link whether it is a symbolic link, whose content is its target
 * @param lineEnds how its line ends are converted
 */
record WorktreeBytes(Path root, String path, boolean link, EolStreamType lineEnds) implements Version.Bytes {

    @Override
    public long size() throws IOException {
        return link ? target().length : Files.size(root.resolve(path));
    }

    @Override
    public InputStream open() throws IOException {
        return link
                ? new ByteArrayInputStream(target())
                : EolStreamTypeUtil.wrapInputStream(Files.newInputStream(root.resolve(path)), lineEnds);
    }

    private byte[] target() throws IOException {
        return Files.readSymbolicLink(root.resolve(path)).toString().getBytes(StandardCharsets.UTF_8);
    }
}
