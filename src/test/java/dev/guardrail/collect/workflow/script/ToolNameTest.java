package dev.guardrail.collect.workflow.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "pytest -q > pytest",
                "CI=1 FOO='a b' pytest > pytest",
                ".venv/bin/pytest > pytest",
                "${{ github.workspace }}/bin/pytest > pytest",
                "\"$HOME/bin/pytest\" > pytest",
                "pytest.exe > pytest",
                "sudo -E pytest > pytest",
                "sudo -u ci -- pytest > pytest",
                "sudo -i > sudo",
                "env -u A B=c pytest > pytest",
                "time pytest > pytest",
                "nice -n 10 pytest > pytest",
                "nohup stdbuf -oL pytest > pytest",
                "command pytest > pytest",
                "command -v pytest > command",
                "exec pytest > pytest",
                "xvfb-run -a --server-args='-screen 0' npm test > npm test",
                "timeout --signal KILL 10m pytest > pytest",
                "npx -y eslint@8 . > eslint",
                "npx --no-install jest > jest",
                "npx --package renovate -c renovate-config-validator > renovate-config-validator",
                "ruff --fix . > ruff",
                "npm exec -- jest > jest",
                "pnpm exec vitest run > vitest",
                "pnpm --filter web exec vitest > vitest",
                "yarn dlx jest > jest",
                "bunx jest > jest",
                "uv run --with x --frozen pytest > pytest",
                "uv --directory a run python -m pytest > pytest",
                "uvx ruff@0.5 check > ruff check",
                "poetry run coverage run --branch -m pytest -q > pytest",
                "coverage run tests.py > coverage run",
                "coverage report > coverage report",
                "pipenv run pytest > pytest",
                "pdm run pytest > pytest",
                "hatch run pytest > pytest",
                "rye run pytest > pytest",
                "bundle exec rake test > rake test",
                "bundle install > bundle install",
                "python -m pytest > pytest",
                "python3.11 -W error -m pytest > pytest",
                "python3 -m pip install x > pip install",
                "python3 setup.py test > python",
                "npm test > npm test",
                "npm t > npm test",
                "npm run lint > npm run lint",
                "npm run --silent lint -- --fix > npm run lint",
                "npm --prefix web run lint > npm run lint",
                "yarn > yarn",
                "yarn lint > yarn lint",
                "yarn workspace web lint > yarn lint",
                "pnpm -r test > pnpm test",
                "bun run check > bun run check",
                "deno task check > deno task check",
                "cargo +nightly test > cargo test",
                "go -C x vet ./... > go vet",
                "dotnet test > dotnet test",
                "git -C dir -c a=b push > git push",
                "docker build . > docker build",
                "tox -e py > tox",
                "gh pr list > gh pr",
                "terraform -chdir=x plan > terraform plan",
                "pip3 install x > pip install",
                "sbt test > sbt test",
                "./mvnw -B -ntp clean verify -Pci > mvn clean verify",
                "mvn -f x -pl a,b -Dfoo=bar test > mvn test",
                "./gradlew > gradle",
                "./gradlew check -x test > gradle check",
                "./gradlew.bat :app:test --tests Foo --info > gradle :app:test",
                "make -j4 test lint > make test lint",
                "make -j 4 -C dir CC=gcc test > make test",
                "just -f x check > just check",
                "task lint -- --fix > task lint",
                "$CMD test > $CMD",
                "[ -f x ] > [",
            })
    void aCommandIsNamedAfterWhatItRuns(String command, String tool) {
        assertThat(ShellScript.commands(command, new ShellOptions(true, true)))
                .extracting(ShellCommand::tool)
                .containsExactly(tool);
    }
}
