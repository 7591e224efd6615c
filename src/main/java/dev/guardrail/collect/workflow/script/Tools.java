package dev.guardrail.collect.workflow.script;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tables of known programs. Each program is one line. */
final class Tools {

    private static final String CONTAINER =
            "-a --attach -e --env -v --volume -w --workdir -u --user --name --network --net -p"
                    + " --publish --entrypoint --env-file --mount --platform -m --memory --cpus --shm-size --add-host -h --hostname -l"
                    + " --label --ulimit --tmpfs --pull --gpus --ipc --cap-add --cap-drop --security-opt --log-driver --restart"
                    + " --device --link --volumes-from --pid --userns --cidfile --dns --detach-keys";

    private static final String COMPOSE_RUN =
            "-e --env -v --volume -w --workdir -u --user --name -p --publish --entrypoint -l"
                    + " --label --index --cap-add --pull --env-from-file";

    /** Programs that run the rest of the line, with the sub-command that does so. */
    static final Map<String, Wrapper> WRAPPERS = Map.ofEntries(
            Map.entry("bundle exec", Wrapper.of("")),
            Map.entry("bun x", Wrapper.of("-p --package")),
            Map.entry("bunx", Wrapper.of("-p --package")),
            Map.entry("command", Wrapper.unless("-v", "-V", "-pv", "-pV")),
            Map.entry("conda run", Wrapper.of("-n --name -p --prefix --cwd")),
            Map.entry("coverage run", Wrapper.after("-m", "--source --omit --include --rcfile --context --data-file")),
            Map.entry("cross-env", Wrapper.of("")),
            Map.entry("caffeinate", Wrapper.of("-t -w")),
            Map.entry("catchsegv", Wrapper.of("")),
            Map.entry("chronic", Wrapper.of("")),
            Map.entry("cross-env-shell", Wrapper.of("")),
            Map.entry("dbus-run-session", Wrapper.of("--dbus-daemon --config-file")),
            Map.entry("devbox run", Wrapper.of("-c --config -e --env --env-file")),
            Map.entry("direnv exec", Wrapper.withOperands(1, "")),
            Map.entry("doas", Wrapper.of("-u -C")),
            Map.entry("docker compose exec", Wrapper.withOperands(1, COMPOSE_RUN)),
            Map.entry("docker compose run", Wrapper.withOperands(1, COMPOSE_RUN)),
            Map.entry("docker container exec", Wrapper.withOperands(1, CONTAINER)),
            Map.entry("docker container run", Wrapper.withOperands(1, CONTAINER)),
            Map.entry("docker exec", Wrapper.withOperands(1, CONTAINER)),
            Map.entry("docker run", Wrapper.withOperands(1, CONTAINER)),
            Map.entry("docker-compose exec", Wrapper.withOperands(1, COMPOSE_RUN)),
            Map.entry("docker-compose run", Wrapper.withOperands(1, COMPOSE_RUN)),
            Map.entry("doppler run", Wrapper.of("-p --project -c --config -t --token")),
            Map.entry("dotenv", Wrapper.of("-e -v -p -c -f --file -q --quote")),
            Map.entry("dotenv run", Wrapper.of("")),
            Map.entry("dotenvx run", Wrapper.of("-f --env-file -e --env")),
            Map.entry("eatmydata", Wrapper.of("")),
            Map.entry("env-cmd", Wrapper.of("-f --file -e --environments -r --rc-file")),
            Map.entry("fakeroot", Wrapper.of("")),
            Map.entry("faketime", Wrapper.withOperands(1, "")),
            Map.entry("gosu", Wrapper.withOperands(1, "")),
            Map.entry("infisical run", Wrapper.of("--env --path --projectId --token")),
            Map.entry("lerna exec", Wrapper.of("--scope --ignore --since --concurrency")),
            Map.entry("mise x", Wrapper.of("-C --cd -j --jobs")),
            Map.entry("nix develop", Wrapper.behind("-c", "--command")),
            Map.entry(
                    "numactl",
                    Wrapper.of("-N --cpunodebind -C --physcpubind -m --membind -i --interleave -w --weighted-interleave"
                            + " -p --preferred -P --preferred-many")),
            Map.entry("op run", Wrapper.of("--env-file --account")),
            Map.entry("pnpx", Wrapper.of("-p --package")),
            Map.entry("su-exec", Wrapper.withOperands(1, "")),
            Map.entry("xvfb-maybe", Wrapper.of("")),
            Map.entry("env", Wrapper.of("-u --unset -C --chdir -S")),
            Map.entry("exec", Wrapper.of("-a")),
            Map.entry("find", Wrapper.behind("-exec", "-execdir", "-ok")),
            Map.entry("flock", Wrapper.withOperands(1, "-w --wait --timeout -E")),
            Map.entry("hatch run", Wrapper.of("-e --env -i --include -x --exclude")),
            Map.entry("ionice", Wrapper.of("-c -n --class --classdata")),
            Map.entry("kubectl exec", Wrapper.behind("--")),
            Map.entry("mise exec", Wrapper.of("-C --cd -j --jobs")),
            Map.entry("nice", Wrapper.of("-n --adjustment")),
            Map.entry("nohup", Wrapper.of("")),
            Map.entry("npm exec", Wrapper.of("-p --package -w --workspace")),
            Map.entry("npx", Wrapper.of("-p --package -w --workspace")),
            Map.entry("parallel", Wrapper.of("-j --jobs --retries --timeout --halt -a -n -I --delay")),
            Map.entry("pdm run", Wrapper.of("-p --project")),
            Map.entry("pipenv run", Wrapper.of("")),
            Map.entry("pipx run", Wrapper.of("--spec --python --pip-args --index-url")),
            Map.entry("pixi run", Wrapper.of("-e --environment --manifest-path")),
            Map.entry("pnpm dlx", Wrapper.of("--package")),
            Map.entry("pnpm exec", Wrapper.of("")),
            Map.entry("podman exec", Wrapper.withOperands(1, CONTAINER)),
            Map.entry("podman run", Wrapper.withOperands(1, CONTAINER)),
            Map.entry("poetry run", Wrapper.of("-C --directory -P --project")),
            Map.entry("python", Wrapper.after("-m", "-W -X")),
            Map.entry("rye run", Wrapper.of("-p --package --pyproject")),
            Map.entry("setsid", Wrapper.of("")),
            Map.entry("stdbuf", Wrapper.of("-i -o -e --input --output --error")),
            Map.entry("sudo", Wrapper.of("-u --user -g --group -h --host -p --prompt -C -D --chdir -R -T -r -t")),
            Map.entry("time", Wrapper.of("-f --format -o --output")),
            Map.entry("taskset", Wrapper.withOperands(1, "")),
            Map.entry("timeout", Wrapper.withOperands(1, "-k --kill-after -s --signal")),
            Map.entry("unbuffer", Wrapper.of("")),
            Map.entry("uv tool run", Wrapper.of("--with --from -p --python --index --index-url --constraints")),
            Map.entry(
                    "uv run",
                    Wrapper.of("--with --with-editable --with-requirements -p --python --extra --group --only-group"
                            + " --no-group --package --directory --project --env-file --index --index-url"
                            + " --refresh-package")),
            Map.entry("uvx", Wrapper.of("--with --from -p --python --index --index-url --constraints")),
            Map.entry("xvfb-run", Wrapper.of("-n --server-num -s --server-args -e --error-file -f --auth-file -p -w")),
            Map.entry(
                    "xargs",
                    Wrapper.of(
                            "-I -n --max-args -P --max-procs -L --max-lines -d --delimiter -a --arg-file -s --max-chars -E")),
            Map.entry("yarn dlx", Wrapper.of("-p --package")),
            Map.entry("yarn exec", Wrapper.of("")));

    /** Programs that are named with their sub-command, and the options with a value that may precede it. */
    static final Map<String, Options> WITH_SUB_COMMANDS = Map.ofEntries(
            Map.entry("bazel", Options.of("--bazelrc --output_base --output_user_root")),
            Map.entry("buck2", Options.NONE),
            Map.entry("bun", Options.of("--cwd -c --config --filter")),
            Map.entry("bundle", Options.NONE),
            Map.entry("cabal", Options.of("--store-dir --config-file")),
            Map.entry("cargo", Options.of("--config --color -C -Z")),
            Map.entry("composer", Options.of("-d --working-dir")),
            Map.entry("conda", Options.NONE),
            Map.entry("coverage", Options.NONE),
            Map.entry("dart", Options.NONE),
            Map.entry("deno", Options.NONE),
            Map.entry("docker", Options.of("-c --context -H --host --config -l --log-level")),
            Map.entry(
                    "docker compose",
                    Options.of("-f --file -p --project-name --profile --env-file --project-directory")),
            Map.entry(
                    "docker-compose",
                    Options.of("-f --file -p --project-name --profile --env-file --project-directory")),
            Map.entry("dotnet", Options.NONE),
            Map.entry("dub", Options.NONE),
            Map.entry("flutter", Options.of("-d --device-id")),
            Map.entry("gh", Options.of("-R --repo")),
            Map.entry("git", Options.of("-C -c --git-dir --work-tree --namespace")),
            Map.entry("go", Options.of("-C")),
            Map.entry("hatch", Options.of("-e --env -p --project --config")),
            Map.entry("helm", Options.of("-n --namespace --kube-context --kubeconfig")),
            Map.entry("kubectl", Options.of("-n --namespace --context --kubeconfig")),
            Map.entry("lein", Options.NONE),
            Map.entry("meson", Options.NONE),
            Map.entry("mix", Options.NONE),
            Map.entry("npm", Options.of("--prefix -C -w --workspace --loglevel --registry --userconfig")),
            Map.entry("pip", Options.of("--python --log --proxy --cache-dir")),
            Map.entry("pipx", Options.NONE),
            Map.entry("podman", Options.NONE),
            Map.entry("pnpm", Options.of("-C --dir -F --filter --loglevel --reporter")),
            Map.entry("poetry", Options.of("-C --directory -P --project")),
            Map.entry("rake", Options.of("-f --rakefile -C --directory")),
            Map.entry("ruff", Options.of("--config")),
            Map.entry("sbt", Options.NONE),
            Map.entry("stack", Options.of("--stack-yaml --resolver --jobs")),
            Map.entry("swift", Options.NONE),
            Map.entry("terraform", Options.NONE),
            Map.entry("uv", Options.of("--directory --project --config-file --cache-dir")),
            Map.entry("yarn", Options.of("--cwd workspace")),
            Map.entry("zig", Options.NONE));

    /** Programs that are named with all their goals, and the options with a value, which is not a goal. */
    static final Map<String, Options> TAKING_GOALS = Map.ofEntries(
            Map.entry(
                    "gradle",
                    Options.of("-x --exclude-task -p --project-dir -b --build-file -c --settings-file -g"
                            + " --gradle-user-home -I --init-script -P --project-prop -D --system-prop --tests --console"
                            + " --max-workers --warning-mode --include-build --priority -F --dependency-verification -M"
                            + " --write-verification-metadata --project-cache-dir")),
            Map.entry("just", Options.of("-f --justfile -d --working-directory")),
            Map.entry("make", Options.of("-C --directory -f --file --makefile -I --include-dir -o --old-file -W")),
            Map.entry(
                    "mvn",
                    Options.of("-f --file -pl --projects -P --activate-profiles -rf --resume-from -s --settings -gs"
                            + " --global-settings -t --toolchains -T --threads -l --log-file -D --define -b"
                            + " --builder")),
            Map.entry("ninja", Options.of("-C -f -j -k -l -d -t -w")),
            Map.entry("task", Options.of("-d --dir -t --taskfile -o --output -C --concurrency")));

    /** Sub-commands that are named with the script that they run. */
    static final Set<String> RUNNING_SCRIPTS =
            Set.of("npm run", "pnpm run", "yarn run", "bun run", "deno task", "composer run-script");

    private static final Map<String, String> CANONICAL =
            Map.of("mvnw", "mvn", "gradlew", "gradle", "gmake", "make", "pip3", "pip", "py", "python");

    private static final Map<String, String> SUB_COMMANDS =
            Map.of("npm t", "test", "npm tst", "test", "npm run-script", "run", "composer run", "run-script");

    private static final Pattern PYTHON = Pattern.compile("python\\d+(\\.\\d+)*");
    private static final List<String> ENDINGS = List.of(".exe", ".cmd", ".bat");

    private Tools() {}

    /** One name for a program, whichever of its names a script uses. */
    static String canonical(String file) {
        int version = file.indexOf('@');
        String name = version > 0 && !file.contains("$") ? file.substring(0, version) : file;
        for (String ending : ENDINGS) {
            int end = name.length() - ending.length();
            name = name.regionMatches(true, end, ending, 0, ending.length()) ? name.substring(0, end) : name;
        }
        return PYTHON.matcher(name).matches() ? "python" : CANONICAL.getOrDefault(name, name);
    }

    /** One name for a sub-command. */
    static String subCommand(String program, String word) {
        return SUB_COMMANDS.getOrDefault(program + " " + word, word);
    }
}
