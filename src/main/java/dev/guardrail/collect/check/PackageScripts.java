package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.script.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names the scripts of package managers: {@code npm test}, {@code yarn lint}. */
final class PackageScripts {

    private static final Pattern PACKAGE_SCRIPT = Pattern.compile(
            "(?:npm run|npm test|npm|yarn run|yarn|pnpm run|pnpm|bun run|deno task|composer run-script|composer|nub)(?: (.+))?");

    /** Words behind a package manager that are no scripts. */
    private static final Set<String> MANAGING =
            Set.of(("install ci add remove dlx exec cache config set link login publish pack version init up upgrade "
                            + "update global workspaces workspace i rebuild info list ls why policies fetch store env prune dedupe "
                            + "import require create-project self-update bin root audit npm x --version -v plugin constraints "
                            + "deploy approve-builds view whoami access token pkg")
                    .split(" ", -1));

    private PackageScripts() {}

    static boolean isCall(String tool) {
        return PACKAGE_SCRIPT.matcher(tool).matches();
    }

    /** {@code npm test}, {@code yarn lint}, {@code pnpm run check}: one name for all package managers. */
    static Optional<CheckName> named(ToolCall call) {
        String name = call.tool().equals("npm test")
                ? "test"
                : call.tool().replaceFirst("^\\w+(?: run(?:-script)?| task)?(?: |$)", "");
        List<String> rest = new ArrayList<>(call.arguments());
        while (name.startsWith("-") || name.isEmpty()) {
            if (rest.isEmpty()) {
                return Optional.empty();
            }
            name = rest.remove(0);
        }
        if (MANAGING.contains(name)) {
            return Optional.empty();
        }
        if (CheckTable.isKnown(name)) {
            String tool = CheckNames.canonical(name);
            String shown = call.tool();
            return CheckTable.ofTool(tool, rest)
                    .map(kind -> new CheckName(kind, tool, shown, ArgumentReader.read(tool, rest)));
        }
        String script = name;
        return NameWords.kind(script)
                .map(kind -> new CheckName(kind, "run " + script, call.tool(), ArgumentReader.read("run", rest)));
    }
}
