package dev.guardrail.policy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The guardrails that a policy brings along, with those of the policies that it extends: those of folders, and those that
 * the policies state themselves. They are read before the rest of the policy, which may name them.
 *
 * @param folders the folders that hold guardrails; those of another repository begin as its paths do
 * @param named those of the folders that a policy names, and that therefore have to exist
 * @param inline the guardrails that the policies state, in the order of the files
 */
public record OwnGuardrails(List<String> folders, Set<String> named, List<InlineGuardrail> inline) {

    /** Where a project keeps its guardrails, unless its policy says otherwise. */
    public static final String FOLDER = ".github/guardrail/rules";

    public OwnGuardrails {
        folders = List.copyOf(folders);
        named = Collections.unmodifiableSet(new TreeSet<>(named));
        inline = List.copyOf(inline);
    }

    /**
     * What a policy says of its own guardrails. Of what is wrong with it, nothing is said here: {@link PolicyReader} reads
     * the whole policy and says it.
     */
    public static OwnGuardrails of(PolicySource source) {
        if (!source.mayHave("rules-from") && !source.mayHave("guardrails")) {
            return new OwnGuardrails(List.of(FOLDER), Set.of(), List.of());
        }
        Problems unsaid = new Problems();
        return Layers.read(source, unsaid)
                .map(layers -> read(layers, unsaid))
                .orElse(new OwnGuardrails(List.of(FOLDER), Set.of(), List.of()));
    }

    static OwnGuardrails read(Layers layers, Problems problems) {
        return new OwnGuardrailsReader(problems).read(layers);
    }
}
