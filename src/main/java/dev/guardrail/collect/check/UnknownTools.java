package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.script.ToolCall;
import java.util.List;
import java.util.Set;

/** Recognises commands of which nobody can say whether they check something: what calls them is a check by its name. */
final class UnknownTools {

    /** Commands that prepare, print or install, and check nothing. */
    private static final Set<String> KNOWN = Set.of(
            ("echo printf true : exit cd export set unset rm mkdir cp mv ls cat touch source . sleep read tee date which"
                            + " command pip pip3 npm npx pnpm yarn bun uv poetry pdm hatch apt apt-get brew choco curl wget tar unzip git"
                            + " sed awk grep head tail find xargs chmod chown ln env sudo python python3 node sh bash make docker podman"
                            + " test [ [[ if for while case local return shift eval trap kill wait shopt pushd popd basename dirname")
                    .split(" ", -1));

    private UnknownTools() {}

    static boolean isOne(List<String> words) {
        String program = ToolCall.of(words).tool().split(" ", 2)[0];
        return !program.isEmpty() && !program.startsWith("$") && !KNOWN.contains(program) && !Idle.isIdle(words);
    }
}
