package dev.guardrail.policy;

import dev.guardrail.yaml.YamlNode;
import java.util.List;

/**
 * The guardrails that a policy brings along: those of folders, and those that it states itself. They are read before the
 * rest of the policy, which may name them.
 *
 * @param folders the folders of the repository that hold guardrails
 * @param named whether the policy names these folders; otherwise they need not exist
 * @param inline the guardrails that the policy states, in the order of the file
 */
public record OwnGuardrails(List<String> folders, boolean named, List<InlineGuardrail> inline) {

    /** Where a project keeps its guardrails, unless its policy says otherwise. */
    public static final String FOLDER = ".github/guardrail/rules";

    public OwnGuardrails {
        folders = List.copyOf(folders);
        inline = List.copyOf(inline);
    }

    /**
     * What a policy says of its own guardrails. Of what is wrong with it, nothing is said here: {@link PolicyReader} reads
     * the whole policy and says it.
     */
    public static OwnGuardrails of(PolicySource source) {
        return PolicyReader.root(source)
                .map(root -> read(root, new Problems()))
                .orElse(new OwnGuardrails(List.of(FOLDER), false, List.of()));
    }

    static OwnGuardrails read(YamlNode root, Problems problems) {
        return new OwnGuardrailsReader(problems).read(root);
    }
}
