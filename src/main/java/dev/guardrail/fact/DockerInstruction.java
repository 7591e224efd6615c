package dev.guardrail.fact;

import java.util.List;

/**
 * One instruction of a Dockerfile, with its continuation lines and here-documents.
 *
 * @param place its lines
 * @param stage the stage that it is part of: its name, or its number from 0 where it has none, as {@code COPY --from} takes
 *     it; empty before the first {@code FROM}
 * @param keyword the instruction in capitals, such as {@code RUN}
 * @param flags its options, such as {@code --platform=linux/amd64}
 * @param arguments its words without quotes; of the form of a JSON list, the items
 * @param text all that stands behind the keyword and the flags, continuation lines joined; then the lines of here-documents
 * @param onBuild whether it stands behind {@code ONBUILD}, and runs in builds that start from this image
 */
public record DockerInstruction(
        Place place,
        String stage,
        String keyword,
        List<String> flags,
        List<String> arguments,
        String text,
        boolean onBuild)
        implements FileFact {

    public DockerInstruction {
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
    }

    /** The value of a flag: {@code linux/amd64} of {@code platform}; empty where it has none of that name. */
    public String flag(String name) {
        String start = "--" + name + "=";
        return flags.stream()
                .filter(flag -> flag.startsWith(start))
                .map(flag -> flag.substring(start.length()))
                .findFirst()
                .orElse("");
    }

    /** The first address that it fetches from without naming a commit; empty where it fetches nothing. */
    public String fetched() {
        return arguments.stream()
                .limit(Math.max(0, arguments.size() - 1))
                .filter(word -> word.matches("(?s)(?:https?://|git@).*"))
                .filter(word -> !word.matches("(?s).*#[0-9a-f]{40}(?::.*)?"))
                .findFirst()
                .orElse("");
    }

    @Override
    public String identity() {
        return keyword + " " + String.join(" ", flags) + " " + text;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), stage + " " + keyword);
    }
}
