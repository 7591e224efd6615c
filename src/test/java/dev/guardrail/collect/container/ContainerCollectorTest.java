package dev.guardrail.collect.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.DockerInstruction;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerCollectorTest {

    @Test
    void aStageIsNoImageAndNeitherIsScratch() {
        assertThat(images("""
                FROM golang:1.23 AS Build
                FROM build AS test
                FROM scratch
                COPY --from=BUILD /a /b
                COPY --from=0 /a /b
                COPY --from=nginx:1.27 /etc/nginx /etc/nginx
                RUN --mount=type=bind,from=busybox:1,target=/x true
                """))
                .extracting(ContainerImage::image, ContainerImage::tag, ContainerImage::user)
                .containsExactly(
                        tuple("golang:1.23", "1.23", "build"),
                        tuple("nginx:1.27", "1.27", "2"),
                        tuple("busybox:1", "1", "2"));
    }

    @Test
    void aLaterStageIsAnImageWhereItIsNamedTooEarly() {
        assertThat(images("FROM later\nFROM alpine:3 AS later\n"))
                .extracting(ContainerImage::image)
                .containsExactly("later", "alpine:3");
    }

    @ParameterizedTest
    @CsvSource({
        "ARG V=1, a:$V, a:1, true",
        "ARG V=1, a:${V}, a:1, true",
        "ARG V=1, a:${V:-2}, a:1, true",
        "ARG V, a:${V:-2}, a:2, true",
        "ARG V=, a:${V:-2}, a:2, true",
        "ARG V=, a:x${V-2}, a:x, true",
        "ARG V=1, a${V:+:alt}, a:alt, true",
        "ARG V='latest', a:$V, a:latest, true",
        "ARG A=1 B=2, a:$A.$B, a:1.2, true",
        "ARG V, a:$V, a:$V, false",
        "ARG V=1, a:${V, a:${V, false",
        "ARG V=1, a:${W:-${V}}, a:1, true",
    })
    void variablesBeforeTheFirstStageHaveTheirDefaults(String argument, String from, String image, boolean known) {
        ContainerImage found = images(argument + "\nFROM " + from + "\n").get(0);
        assertThat(found.image()).isEqualTo(image);
        assertThat(found.isKnown()).isEqualTo(known);
    }

    @Test
    void anArgumentOfAStageSaysNothingOfTheNextFrom() {
        assertThat(images("FROM a:1\nARG V=2\nFROM b:$V\n"))
                .extracting(ContainerImage::image)
                .containsExactly("a:1", "b:$V");
    }

    @Test
    void variablesThatNameEachOtherEnd() {
        assertThat(images("ARG A=$B$B\nARG B=$A$A\nARG A=$B$B\nFROM x:$A\n")).hasSize(1);
        String bomb = "ARG A0=x\n"
                + java.util.stream.IntStream.range(1, 200)
                        .mapToObj(i -> "ARG A" + i + "=$A" + (i - 1) + "$A" + (i - 1) + "\n")
                        .collect(java.util.stream.Collectors.joining());
        assertThat(images(bomb + "FROM x:$A199\n").get(0).image()).hasSizeLessThan(10_000);
    }

    @Test
    void anInstructionGoesOnBehindCommentsAndEmptyLines() {
        DockerInstruction run = instructions("""
                FROM a:1

                # not one
                RUN apt-get update && \\
                    # why
                    apt-get install -y \\

                      curl
                """).get(1);
        assertThat(run.keyword()).isEqualTo("RUN");
        assertThat(run.text()).isEqualTo("apt-get update && apt-get install -y curl");
        assertThat(run.place().line()).isEqualTo(4);
        assertThat(run.place().endLine()).isEqualTo(8);
        assertThat(run.stage()).isEqualTo("0");
    }

    @Test
    void aDirectiveChangesTheEscape() {
        assertThat(instructions("# escape=`\nFROM a:1\nCOPY a C:\\\nRUN a `\n  b\n"))
                .extracting(DockerInstruction::text)
                .containsExactly("a:1", "a C:\\", "a b");
        assertThat(instructions("FROM a:1\n# escape=`\nRUN a \\\n  b\n"))
                .extracting(DockerInstruction::text)
                .containsExactly("a:1", "a b");
    }

    @Test
    void aHereDocumentIsPartOfItsInstruction() {
        List<DockerInstruction> all = instructions("""
                FROM a:1
                RUN <<EOF cat > /x <<-"TWO"
                FROM none
                EOF
                \tsecond
                \tTWO
                COPY <<one /one
                FROM none:either
                one
                RUN echo $((1<<SHIFT))
                """);
        assertThat(all).extracting(DockerInstruction::keyword).containsExactly("FROM", "RUN", "COPY", "RUN");
        assertThat(all.get(1).text()).endsWith("\nFROM none\nsecond");
    }

    @Test
    void flagsAndJsonListsAreRead() {
        DockerInstruction command = instructions("FROM --platform=linux/amd64 a:1\nCMD [ \"a b\", \"c\" ]\n")
                .get(1);
        assertThat(command.arguments()).containsExactly("a b", "c");
        DockerInstruction from =
                instructions("from --platform=linux/amd64 a:1 as b\n").get(0);
        assertThat(from.flag("platform")).isEqualTo("linux/amd64");
        assertThat(from.arguments()).containsExactly("a:1", "as", "b");
        assertThat(from.stage()).isEqualTo("b");
    }

    @Test
    void whatABuildOfAnotherImageRunsIsMarked() {
        DockerInstruction run = instructions("FROM a:1\nONBUILD RUN curl x\n").get(1);
        assertThat(run.keyword()).isEqualTo("RUN");
        assertThat(run.onBuild()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FROM a:1\nRUN <<EOF\nx\n", "FROM a:1\n{{ template }}\n", "# Dockerfile\nThis file is prose.\n"})
    void whatIsNoDockerfileIsAGapAndNothingElse(String text) {
        assertThat(collect(Map.of("Dockerfile", text))).singleElement().isInstanceOf(Gap.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Dockerfile, 1",
        "a/Containerfile, 1",
        "Dockerfile.prod, 1",
        "a/api.dockerfile, 1",
        "a/api.Dockerfile, 1",
        "Dockerfile-alpine, 1",
        "Dockerfile.dockerignore, 0",
        "Dockerfile.j2, 0",
        "Dockerfile.md, 0",
        "docs/dockerfile.txt, 0",
        "Dockerfiles/readme, 0",
    })
    void theNameOfAFileSaysWhetherItIsADockerfile(String path, int images) {
        assertThat(collect(Map.of(path, "FROM a:1\n")).stream().filter(ContainerImage.class::isInstance))
                .hasSize(images);
    }

    @Test
    void aComposeFileRunsImagesAndBuildsOthers() {
        assertThat(images(Map.of(
                        "x/docker-compose.prod.yml",
                        """
                x-base: &base {restart: always}
                services:
                  db: {<<: *base, image: "postgres:${PG:-16}"}
                  cache: {image: "redis:$TAG"}
                  queue: {image: "rabbit:$$x"}
                  web: {build: ../web, image: "ours:latest"}
                  job: {build: {context: ., dockerfile: job.docker}}
                  base: {extends: {file: common.yml, service: base}}
                  inline:
                    build:
                      dockerfile_inline: |
                        FROM busybox:latest
                """,
                        "x/.env",
                        "TAG=7\n",
                        "x/common.yml",
                        "services: {base: {image: 'common:1'}}\n",
                        "x/job.docker",
                        "FROM job:1\n",
                        "web/Dockerfile",
                        "FROM web:1\n",
                        "other.yml",
                        "services: {base: {image: 'other:1'}}\n")))
                .extracting(
                        ContainerImage::image,
                        image -> image.source().toString(),
                        ContainerImage::user,
                        ContainerImage::line)
                .containsExactlyInAnyOrder(
                        tuple("postgres:16", "compose", "db", 3),
                        tuple("redis:7", "compose", "cache", 4),
                        tuple("rabbit:$x", "compose", "queue", 5),
                        tuple("busybox:latest", "dockerfile", "0", 12),
                        tuple("common:1", "compose", "base", 1),
                        tuple("web:1", "dockerfile", "0", 1),
                        tuple("job:1", "dockerfile", "0", 1));
    }

    @Test
    void composeFilesThatIncludeEachOtherAreReadOnce() {
        assertThat(images(Map.of(
                        "compose.yaml", "include: [b.yaml]\nservices: {a: {image: 'a:1'}}\n",
                        "b.yaml",
                                "include: [{path: compose.yaml}, ../../etc/passwd]\nservices: {b: {image: 'b:1'}}\n")))
                .extracting(ContainerImage::image)
                .containsExactly("a:1", "b:1");
    }

    @Test
    void whatThePolicyLeavesOutIsNotRead() {
        assertThat(ContainerCollector.collect(
                        FilesSnapshot.ofTexts(Map.of("a/Dockerfile", "FROM a:1\n", "b/Dockerfile", "prose\n")),
                        path -> path.startsWith("a/"),
                        new Readings()))
                .noneMatch(Gap.class::isInstance)
                .hasSize(2);
    }

    private static List<ContainerImage> images(String dockerfile) {
        return images(Map.of("Dockerfile", dockerfile));
    }

    private static List<ContainerImage> images(Map<String, String> files) {
        return collect(files).stream()
                .filter(ContainerImage.class::isInstance)
                .map(ContainerImage.class::cast)
                .toList();
    }

    private static List<DockerInstruction> instructions(String dockerfile) {
        return collect(Map.of("Dockerfile", dockerfile)).stream()
                .filter(DockerInstruction.class::isInstance)
                .map(DockerInstruction.class::cast)
                .toList();
    }

    private static List<Fact> collect(Map<String, String> files) {
        return ContainerCollector.collect(FilesSnapshot.ofTexts(files), path -> true, new Readings());
    }
}
