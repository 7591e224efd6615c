package dev.guardrail.collect.workflow.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each wrapper has a command here that runs {@code pytest} behind the wrapper's own options. */
class WrapperTest {

    private static final List<String> COMMANDS = """
            bundle exec pytest -q
            bun x -p pytest pytest -q
            bunx --package pytest pytest
            caffeinate -i -t 60 pytest
            catchsegv pytest
            chronic pytest
            command pytest
            conda run -n test --no-capture-output pytest
            coverage run --source src -m pytest
            cross-env A=1 B=2 pytest
            cross-env-shell A=1 pytest
            dbus-run-session -- pytest
            devbox run -e A=1 -- pytest
            direnv exec . pytest
            doas -u ci pytest
            docker compose exec -T -e A=1 app pytest
            docker compose run --rm app pytest
            docker container exec app pytest
            docker container run --rm -v a:b image pytest
            docker exec -it app pytest
            docker run --rm -e A=1 image pytest
            docker-compose exec -T app pytest
            docker-compose run --rm app pytest
            doppler run -p app -c ci -- pytest
            dotenv -e .env.test -- pytest
            dotenv -c test pytest
            dotenv -f .env.test run -- pytest
            dotenv run pytest
            dotenvx run -f .env.ci -- pytest
            eatmydata pytest
            env -u A B=1 pytest
            env-cmd -f .env pytest
            exec -a name pytest
            fakeroot pytest
            faketime '2024-01-01' pytest
            find . -name tests -exec pytest {} ;
            flock -w 10 /tmp/lock pytest
            gosu app pytest
            hatch run -e test pytest
            infisical run --env ci -- pytest
            ionice -c 3 pytest
            kubectl exec -n test pod -- pytest
            lerna exec --scope app -- pytest
            mise exec -- pytest
            mise x -C app -- pytest
            nice -n 5 pytest
            nix develop .#ci --command pytest
            nohup pytest
            npm exec -p pytest -- pytest
            npx -y pytest
            numactl -N 0 -m 0 pytest
            numactl --cpunodebind 0 --localalloc pytest
            op run --env-file .env -- pytest
            parallel -j 2 pytest ::: a b
            pdm run -p app pytest
            pipenv run pytest
            pipx run --spec x pytest
            pixi run -e test pytest
            pnpm dlx pytest
            pnpm exec pytest
            pnpx pytest
            podman exec app pytest
            podman run --rm image pytest
            poetry run -C app pytest
            python -W error -m pytest
            rye run pytest
            setsid --wait pytest
            stdbuf -o L pytest
            su-exec app pytest
            sudo -E -u ci pytest
            taskset -c 0-3 pytest
            time -f %e pytest
            timeout -k 5 300 pytest
            unbuffer pytest
            uv run --extra dev pytest
            uv tool run --from pytest pytest
            uvx --with x pytest
            xargs -n 1 -P 2 pytest
            xvfb-maybe -- pytest
            xvfb-run -a -s '-screen 0' pytest
            yarn dlx -p pytest pytest
            yarn exec pytest
            """.lines().toList();

    @TestFactory
    Stream<DynamicTest> aWrapperRunsTheProgramBehindItsOptions() {
        return COMMANDS.stream()
                .map(command -> DynamicTest.dynamicTest(
                        command, () -> assertThat(tool(command)).isEqualTo("pytest")));
    }

    @Test
    void everyWrapperIsTried() {
        Set<String> untried = new TreeSet<>(Tools.WRAPPERS.keySet());
        COMMANDS.forEach(command -> untried.removeIf(
                wrapper -> command.replaceAll(" -f \\S+ run", " run").startsWith(wrapper + " ")));
        assertThat(untried).isEmpty();
    }

    private static String tool(String command) {
        return ShellScript.commands(command.replace(" ;", " \\;"), new ShellOptions(true, true))
                .get(0)
                .tool();
    }
}
