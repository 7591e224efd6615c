package dev.guardrail.collect.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.fact.AccessLevel;
import dev.guardrail.fact.ActionDefinition;
import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.DependabotUpdate;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Permission;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ReferenceKind;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Trigger;
import dev.guardrail.fact.Truth;
import dev.guardrail.fact.UpdateCooldown;
import dev.guardrail.fact.Workflow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowCollectorTest {

    private static final String PATH = ".github/workflows/ci.yml";

    private static final List<Fact> FACTS = read("""
            name: CI
            on:
              push:
                branches: [main, "v*"]
              schedule:
                - cron: "0 3 * * *"
            permissions:
              contents: read
              packages: write
            concurrency:
              group: ci-${{ github.ref }}
              cancel-in-progress: true
            defaults:
              run:
                shell: bash
            jobs:
              build:
                name: Build
                runs-on: [self-hosted, linux]
                needs: prepare
                if: github.actor != 'bot'
                timeout-minutes: 5
                continue-on-error: ${{ matrix.experimental }}
                environment:
                  name: staging
                strategy:
                  matrix:
                    os: [a, b]
                    include:
                      - os: c
                        experimental: true
                container:
                  image: registry.example.org:5000/tools/node:22
                services:
                  db:
                    image: postgres@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                permissions: {}
                steps:
                  - id: co
                    uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                    with:
                      ref: main
                  - uses: "github/codeql-action/init@v3"
                  - uses: ./.github/actions/setup
                  - uses: docker://alpine:3.20
                  - name: Test
                    if: ${{ always() }} && true
                    continue-on-error: false
                    env: {A: 1}
                    run: |
                      # a comment
                      make build &&
                        make test || true

                      echo "$X"
              call:
                uses: acme/shared/.github/workflows/release.yml@main
            """);

    @Test
    void aWorkflowHasTriggersAndPermissions() {
        assertThat(only(Workflow.class)).extracting(Workflow::name).containsExactly("CI");
        assertThat(only(Trigger.class))
                .containsExactly(
                        new Trigger(
                                place(3, 3, 7), "push", List.of(new Trigger.Filter("branches", List.of("main", "v*")))),
                        new Trigger(
                                place(5, 3, 11),
                                "schedule",
                                List.of(new Trigger.Filter("cron", List.of("0 3 * * *")))));
        assertThat(only(Permission.class))
                .containsExactly(
                        new Permission(place(8, 3, 17), "", "contents", AccessLevel.READ, ""),
                        new Permission(place(9, 3, 18), "", "packages", AccessLevel.WRITE, ""),
                        new Permission(place(37, 5, 20), "build", Permission.ALL, AccessLevel.NONE, ""));
    }

    @Test
    void aJobHasAllThatItSays() {
        assertThat(only(Job.class))
                .containsExactly(
                        new Job(
                                place(17, 3, 8),
                                "build",
                                "Build",
                                List.of("self-hosted", "linux"),
                                List.of("prepare"),
                                "github.actor != 'bot'",
                                "5",
                                "${{ matrix.experimental }}",
                                List.of(
                                        new Job.Axis("experimental", List.of("true", "")),
                                        new Job.Axis("os", List.of("a", "b", "c"))),
                                "staging",
                                ""),
                        new Job(
                                place(56, 3, 7),
                                "call",
                                "",
                                List.of(),
                                List.of(),
                                "",
                                "",
                                "",
                                List.of(),
                                "",
                                "acme/shared/.github/workflows/release.yml@main"));
        assertThat(only(ContinueOnError.class))
                .extracting(ContinueOnError::step, ContinueOnError::holds)
                .containsExactly(tuple(0, Truth.SOMETIMES), tuple(5, Truth.NEVER));
        assertThat(only(Condition.class))
                .extracting(Condition::step, Condition::holds, Condition::literal)
                .containsExactly(tuple(0, Truth.SOMETIMES, false), tuple(5, Truth.ALWAYS, true));
    }

    @Test
    void aStepHasAllThatItSays() {
        assertThat(only(Step.class)).hasSize(5);
        Step test = only(Step.class).get(4);
        assertThat(test.name()).isEqualTo("Test");
        assertThat(test.index()).isEqualTo(5);
        assertThat(test.shell()).isEqualTo("bash");
        assertThat(test.env()).isEqualTo(Map.of("A", "1"));
        assertThat(only(Step.class).get(0).input("ref")).isEqualTo("main");
        assertThat(only(Step.class).get(0).input("token")).isEmpty();
    }

    @Test
    void aReferenceKnowsWhatItPointsAt() {
        assertThat(only(ActionReference.class))
                .extracting(
                        ActionReference::line,
                        ActionReference::action,
                        ActionReference::ref,
                        ActionReference::kind,
                        ActionReference::comment)
                .containsExactly(
                        tuple(
                                40,
                                "actions/checkout",
                                "3d3c42e5aac5ba805825da76410c181273ba90b1",
                                ReferenceKind.SHA,
                                "v7.0.1"),
                        tuple(43, "github/codeql-action/init", "v3", ReferenceKind.TAG_OR_BRANCH, ""),
                        tuple(44, "", "", ReferenceKind.LOCAL, ""),
                        tuple(45, "", "", ReferenceKind.DOCKER, ""),
                        tuple(
                                57,
                                "acme/shared/.github/workflows/release.yml",
                                "main",
                                ReferenceKind.TAG_OR_BRANCH,
                                ""));
    }

    @Test
    void anImageHasTagAndDigest() {
        assertThat(only(ContainerImage.class))
                .extracting(
                        ContainerImage::image,
                        ContainerImage::tag,
                        image -> image.digest().length())
                .containsExactly(
                        tuple("registry.example.org:5000/tools/node:22", "22", 0),
                        tuple(
                                "postgres@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                                "",
                                71),
                        tuple("alpine:3.20", "3.20", 0));
    }

    @Test
    void aCommandKnowsItsLineInTheFile() {
        assertThat(only(Command.class))
                .extracting(Command::tool, Command::place, Command::ordinal)
                .containsExactly(
                        tuple("make build", place(52, 11, 21), 1),
                        tuple("make test", place(53, 13, 22), 2),
                        tuple("true", place(53, 26, 30), 3),
                        tuple("echo", place(55, 11, 20), 4));
    }

    @Test
    void stepsBehindAnAliasAreReadForEveryJobThatHasThem() {
        List<Fact> facts = read("""
                on: push
                jobs:
                  one:
                    runs-on: x
                    steps: &steps
                      - uses: a/b@v1
                  two:
                    runs-on: y
                    steps: *steps
                """);
        assertThat(facts)
                .filteredOn(ActionReference.class::isInstance)
                .extracting(fact -> ((ActionReference) fact).job(), fact -> ((ActionReference) fact).line())
                .containsExactly(tuple("one", 6), tuple("two", 6));
    }

    @Test
    void actionDefinitionsAndDependabotAreRead() {
        List<Fact> action = WorkflowCollector.read("tools/lint/action.yaml", """
                name: Lint
                runs:
                  using: composite
                  steps:
                    - run: ruff check .
                      shell: bash
                    - run: Write-Host hello
                      shell: pwsh
                """.getBytes(StandardCharsets.UTF_8))
                .facts();
        assertThat(action).filteredOn(ActionDefinition.class::isInstance).hasSize(1);
        assertThat(action)
                .filteredOn(Command.class::isInstance)
                .extracting(fact -> ((Command) fact).tool())
                .containsExactly("ruff check", "Write-Host");
        List<Fact> docker = WorkflowCollector.read(
                        "action.yml",
                        "name: D\nruns: {using: docker, image: 'docker://alpine:3'}\n".getBytes(StandardCharsets.UTF_8))
                .facts();
        assertThat(docker).filteredOn(ContainerImage.class::isInstance).hasSize(1);
        List<Fact> dependabot = WorkflowCollector.read(".github/dependabot.yml", """
                version: 2
                updates:
                  - package-ecosystem: maven
                    directories: [/, /web]
                    schedule: {interval: weekly}
                """.getBytes(StandardCharsets.UTF_8))
                .facts();
        Place place = new Place(".github/dependabot.yml", 3, 5, 3, 22);
        assertThat(dependabot)
                .containsExactly(
                        new DependabotUpdate(place, "maven", List.of("/", "/web"), "weekly"),
                        new UpdateCooldown(place, "maven", 3, false));
    }

    private static Place place(int line, int column, int endColumn) {
        return new Place(PATH, line, column, line, endColumn);
    }

    private static <T extends Fact> List<T> only(Class<T> type) {
        return FACTS.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<Fact> read(String text) {
        return WorkflowCollector.read(PATH, text.getBytes(StandardCharsets.UTF_8))
                .facts();
    }
}
