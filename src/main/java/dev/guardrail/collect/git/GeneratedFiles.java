package dev.guardrail.collect.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesRule;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Tells which files are generated, by the attribute {@code linguist-generated} in the {@code .gitattributes} files of
 * the base. Those of the head do not count: with them, a change could exclude its own files.
 */
final class GeneratedFiles {

    /** In bytes. A larger {@code .gitattributes} is not read: no person writes it. */
    private static final int LIMIT = 1 << 20;

    private static final String ATTRIBUTE = "linguist-generated";

    /** For files that are in no repository. */
    static final GeneratedFiles NONE = new GeneratedFiles(Optional.empty());

    private final Map<String, List<AttributesRule>> byFolder = new HashMap<>();
    private final Optional<Base> base;

    private GeneratedFiles(Optional<Base> base) {
        this.base = base;
    }

    private record Base(ObjectReader reader, RevTree tree) {}

    /** Reads the attributes at a commit; nothing is known where its id is empty. */
    static GeneratedFiles of(Repository repository, ObjectReader reader, String commit) throws IOException {
        if (commit.isEmpty()) {
            return NONE;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevTree tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
            return new GeneratedFiles(Optional.of(new Base(reader, tree)));
        }
    }

    /** Whether a file is generated; empty where no attribute says so or the opposite. */
    Optional<Boolean> says(String path) {
        if (base.isEmpty()) {
            return Optional.empty();
        }
        for (int slash = path.lastIndexOf('/'); ; slash = path.lastIndexOf('/', slash - 1)) {
            Optional<Boolean> said = says(path.substring(0, slash + 1), path.substring(slash + 1));
            if (said.isPresent() || slash < 0) {
                return said;
            }
        }
    }

    /**
     * Whether a file is generated, by the attributes of one folder; of several matching lines, the last one decides.
     */
    private Optional<Boolean> says(String folder, String path) {
        return byFolder.computeIfAbsent(folder, this::read).stream()
                .filter(rule -> rule.isMatch(path, false))
                .flatMap(rule -> rule.getAttributes().stream())
                .filter(attribute -> attribute.getKey().equals(ATTRIBUTE))
                .map(GeneratedFiles::isSet)
                .reduce((first, last) -> last);
    }

    private static boolean isSet(Attribute attribute) {
        return switch (attribute.getState()) {
            case SET -> true;
            case CUSTOM -> !attribute.getValue().equals("false");
            case UNSET, UNSPECIFIED -> false;
        };
    }

    private List<AttributesRule> read(String folder) {
        try {
            return base.isPresent() ? read(folder + Constants.DOT_GIT_ATTRIBUTES, base.get()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<AttributesRule> read(String file, Base base) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(base.reader(), file, base.tree())) {
            if (walk == null || (walk.getRawMode(0) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
                return List.of();
            }
            ObjectLoader content = base.reader().open(walk.getObjectId(0));
            if (content.getSize() > LIMIT) {
                return List.of();
            }
            try (InputStream in = content.openStream()) {
                AttributesNode node = new AttributesNode();
                node.parse(in);
                return node.getRules();
            }
        } catch (MissingObjectException e) {
            // A partial clone may lack it. Then only file names tell what is generated.
            return List.of();
        }
    }
}
