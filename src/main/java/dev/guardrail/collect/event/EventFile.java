package dev.guardrail.collect.event;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.OrdinaryFile;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * The file with the event that started a job on GitHub. Texts in it, such as branches, are of whoever caused the event.
 *
 * @param root what the file says
 */
record EventFile(YamlNode root) {

    static final String VARIABLE = "GITHUB_EVENT_PATH";

    /** GitHub sends no event of more than 25 MB. */
    private static final int LIMIT = 26_214_400;

    private static final YamlNode NOTHING = new YamlNode.Scalar(Place.file(""), "", YamlNode.Style.PLAIN, List.of());

    static EventFile of(Variables variables) {
        String named = variables.text(VARIABLE);
        if (named.isEmpty()) {
            throw new UnusableInputException("the variable `" + VARIABLE + "` names no event file");
        }
        try {
            Path file = Path.of(named);
            if (!OrdinaryFile.is(file)) {
                throw unusable(OrdinaryFile.refusal(file));
            }
            return of(read(file));
        } catch (IOException | InvalidPathException e) {
            throw new UnusableInputException(unusable("cannot be read").getMessage(), e);
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw unusable("is too large to read: the limit is " + LIMIT + " bytes");
            }
            return bytes;
        }
    }

    private static EventFile of(byte[] bytes) {
        try {
            YamlNode root = JsonReader.read("event", bytes).root();
            if (!(root instanceof YamlNode.Mapping)) {
                throw unusable("has " + root.description() + "; expected an object");
            }
            return new EventFile(root);
        } catch (YamlException e) {
            throw new UnusableInputException(
                    unusable("cannot be used: " + e.getMessage()).getMessage(), e);
        }
    }

    private static UnusableInputException unusable(String problem) {
        return new UnusableInputException("the event file of `" + VARIABLE + "` " + problem);
    }

    /** The text at a path such as {@code pull_request.base.ref}; empty where there is none. */
    String text(String path) {
        return at(path).text();
    }

    /** The items of the list at a path. */
    List<EventFile> items(String path) {
        return at(path) instanceof YamlNode.Sequence list
                ? list.elements().stream().map(EventFile::new).toList()
                : List.of();
    }

    /** The commit at a path. */
    String commit(String path) {
        return Variables.commit(text(path), where(path));
    }

    /** The name of the branch at a path. */
    String branch(String path) {
        return Variables.branch(text(path), where(path));
    }

    private static String where(String path) {
        return "`" + path + "` of the event file";
    }

    private YamlNode at(String path) {
        YamlNode node = root;
        for (String key : path.split("\\.", -1)) {
            node = node.get(key).orElse(NOTHING);
        }
        return node;
    }
}
