package dev.guardrail.collect.container;

import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.DockerInstruction;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.ImageSource;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the instructions of a Dockerfile, and the images that it starts from or copies from. */
final class DockerfileReader {

    private static final Set<String> KEYWORDS = Set.of(
            "ADD",
            "ARG",
            "CMD",
            "COPY",
            "ENTRYPOINT",
            "ENV",
            "EXPOSE",
            "FROM",
            "HEALTHCHECK",
            "LABEL",
            "MAINTAINER",
            "ONBUILD",
            "RUN",
            "SHELL",
            "STOPSIGNAL",
            "USER",
            "VOLUME",
            "WORKDIR");

    /** The image without files, which is no image of a registry. */
    private static final String SCRATCH = "scratch";

    private final String path;
    private final int before;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, String> arguments = new HashMap<>();
    private final Set<String> stages = new HashSet<>();
    private String stage = "";
    private int count;

    private DockerfileReader(String path, int before) {
        this.path = path;
        this.before = before;
    }

    /**
     * The facts of a Dockerfile, in its order.
     *
     * @param before the lines of the file before the first one of these
     * @throws YamlException if it is no Dockerfile
     */
    static List<Fact> read(String path, List<String> lines, int before) throws YamlException {
        DockerfileReader reader = new DockerfileReader(path, before);
        for (LogicalLine line : DockerfileLines.of(path, lines)) {
            reader.instruction(line, line.text(), false);
        }
        return reader.facts;
    }

    private void instruction(LogicalLine line, String written, boolean onBuild) throws YamlException {
        String[] parts = written.split("\\s+", 2);
        String keyword = parts[0].toUpperCase(Locale.ROOT);
        String rest = parts.length == 1 ? "" : parts[1];
        if (!KEYWORDS.contains(keyword)) {
            throw new YamlException(
                    Place.line(path, before + line.line()), "expected an instruction, found `" + shown(parts[0]) + "`");
        }
        if (keyword.equals("ONBUILD") && !onBuild) {
            instruction(line, rest, true);
            return;
        }
        List<String> flags = new ArrayList<>();
        while (rest.startsWith("--")) {
            String[] next = rest.split("\\s+", 2);
            flags.add(next[0]);
            rest = next.length == 1 ? "" : next[1];
        }
        List<String> words = Words.of(rest);
        if (keyword.equals("FROM") && !onBuild) {
            from(line, words);
        } else if (keyword.equals("ARG") && stage.isEmpty()) {
            argument(words);
        }
        String text = line.documents().isEmpty() ? rest : rest + "\n" + String.join("\n", line.documents());
        facts.add(new DockerInstruction(place(line), stage, keyword, flags, words, text, onBuild));
        sources(line, keyword, flags);
    }

    /** A stage: {@code FROM image AS name}. The name of an earlier stage is no image. */
    private void from(LogicalLine line, List<String> words) {
        String image = words.isEmpty() ? "" : variables().replaced(words.get(0));
        boolean named =
                words.size() > 2 && words.get(1).toUpperCase(Locale.ROOT).equals("AS");
        String name = named ? words.get(2).toLowerCase(Locale.ROOT) : String.valueOf(count);
        stage = name;
        image(line, image);
        stages.add(name);
        stages.add(String.valueOf(count));
        count++;
    }

    private void argument(List<String> words) {
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                arguments.put(word.substring(0, equals), variables().replaced(word.substring(equals + 1)));
            }
        }
    }

    /** Images that files come from: {@code COPY --from}, and {@code from} of a mount of {@code RUN}. */
    private void sources(LogicalLine line, String keyword, List<String> flags) {
        for (String flag : flags) {
            if (keyword.equals("COPY") && flag.startsWith("--from=")) {
                image(line, flag.substring("--from=".length()));
            } else if (keyword.equals("RUN") && flag.startsWith("--mount=")) {
                for (String option : flag.substring("--mount=".length()).split(",", -1)) {
                    if (option.startsWith("from=")) {
                        image(line, option.substring("from=".length()));
                    }
                }
            }
        }
    }

    private void image(LogicalLine line, String written) {
        String image = written.replaceAll("^[\"']|[\"']$", "");
        String name = image.toLowerCase(Locale.ROOT);
        if (!image.isEmpty() && !name.equals(SCRATCH) && !stages.contains(name)) {
            facts.add(ContainerImage.of(place(line), "", 0, image, ImageSource.DOCKERFILE, stage));
        }
    }

    private Variables variables() {
        return new Variables(arguments, false);
    }

    private Place place(LogicalLine line) {
        return new Place(path, before + line.line(), 0, before + line.endLine(), 0);
    }

    private static String shown(String word) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(30, word.codePointCount(0, word.length()))));
    }
}
