package dev.guardrail.collect.check;

import dev.guardrail.collect.own.AuditOptions;
import dev.guardrail.collect.own.OwnCalls;
import dev.guardrail.collect.workflow.script.ToolCall;
import dev.guardrail.fact.CheckKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names what a command checks. */
final class CheckNames {

    /** Words that name a builtin of the shell or a common program, whatever they mean elsewhere. */
    private static final Set<String> BUILTIN = Set.of(
            ("test [ [[ type link hash true false echo printf cd set export source . exit return wait file links "
                            + "all ci it doc check time command which ls apt-get apt brew choco pip git gh curl wget docker dpkg "
                            + "java tar unzip mkdir cat sudo uv poetry pdm conda mamba rustup gem bundle composer npm yarn pnpm "
                            + "bun deno corepack nvm dotnet terraform kubectl helm aws gcloud az jq sed awk grep find cp mv rm "
                            + "chmod sleep kill read")
                    .split(" ", -1));

    /** What a program can be called; an expansion is none. */
    private static final Pattern PROGRAM = Pattern.compile("[\\w@./:+ -]+");

    private static final List<String> DENIED = List.of("advisories", "bans", "licenses", "sources");

    private CheckNames() {}

    /** The checks that a command runs, by itself or by the scripts and targets that it calls. */
    static List<CheckName> ofCommand(List<String> words) {
        ToolCall call = withSubCommand(ToolCall.of(words));
        if (call.tool().isEmpty() || Idle.isIdle(words)) {
            return List.of();
        }
        Optional<AuditOptions> own = OwnCalls.ofCommand(words);
        if (own.isPresent()) {
            return List.of(CheckName.own(OwnCalls.TOOL, own.get()));
        }
        return Goals.of(call)
                .or(() -> TaskRunners.of(call))
                .orElseGet(() -> single(call, words).stream().toList());
    }

    /** A call of a tool that checks something with one of its sub-commands: {@code twine check}. */
    private static ToolCall withSubCommand(ToolCall call) {
        if (call.arguments().isEmpty() || CheckTable.isKnown(call.tool())) {
            return call;
        }
        String whole = call.tool() + " " + call.arguments().get(0);
        return CheckTable.isKnown(whole)
                ? new ToolCall(
                        whole, call.arguments().subList(1, call.arguments().size()))
                : call;
    }

    private static Optional<CheckName> single(ToolCall call, List<String> words) {
        String tool = canonical(call.tool());
        List<String> arguments = call.arguments();
        if (!CheckTable.isKnown(call.tool()) && PackageScripts.isCall(call.tool())) {
            return PackageScripts.named(call);
        }
        if (OwnPrograms.isInterpreter(call.tool())) {
            if (arguments.contains("--test") && tool.equals("node")) {
                return Optional.of(new CheckName(
                        CheckKind.TEST, "node --test", "node --test", ArgumentReader.read("node", arguments)));
            }
            return OwnPrograms.named(call);
        }
        if (tool.equals("pre-commit-hook")) {
            return hook(arguments);
        }
        Optional<CheckKind> kind = CheckTable.ofTool(tool, arguments);
        if (kind.isPresent()) {
            Extent extent = ArgumentReader.read(tool.split(" ", 2)[0], arguments);
            if (tool.equals("cargo deny") && arguments.contains("check")) {
                extent.reach().addAll(denied(arguments));
            }
            return Optional.of(new CheckName(kind.get(), tool, call.tool(), extent));
        }
        String first =
                words.stream().filter(word -> !word.contains("=")).findFirst().orElse("");
        if (!PROGRAM.matcher(tool).matches()
                || CheckTable.isKnown(tool)
                || BUILTIN.contains(call.tool().split(" ", 2)[0])) {
            return Optional.empty();
        }
        return NameWords.kind(call.tool())
                .map(named -> new CheckName(
                        named,
                        first.contains("/") ? OwnPrograms.path(first) : tool,
                        call.tool(),
                        ArgumentReader.read("own", arguments)));
    }

    /** What cargo-deny checks: what is named, or all. */
    private static List<String> denied(List<String> arguments) {
        List<String> named = DENIED.stream().filter(arguments::contains).toList();
        return named.isEmpty() ? DENIED : named;
    }

    /** A hook of pre-commit: of a known tool, that tool; any other is a check of its own. */
    private static Optional<CheckName> hook(List<String> arguments) {
        String id = arguments.isEmpty() ? "" : arguments.get(0);
        String tool = switch (id) {
            case "ruff", "ruff-check" -> "ruff check";
            case "ruff-format" -> "ruff format";
            default -> canonical(id.replaceFirst("^(mirrors|local)-", ""));
        };
        if (OwnCalls.isHook(id)) {
            return Optional.of(
                    CheckName.own("pre-commit run " + id, OwnCalls.ofHook(arguments.subList(1, arguments.size()))));
        }
        CheckKind kind = CheckTable.ofTool(tool, List.of("--check"))
                .or(() -> NameWords.kind(id))
                .orElse(CheckKind.LINT);
        boolean known = CheckTable.isKnown(tool);
        return Optional.of(new CheckName(
                kind, known ? tool : "pre-commit " + id, known ? tool : "pre-commit run " + id, Extent.ALL));
    }

    static String canonical(String tool) {
        return switch (tool) {
            case "py.test" -> "pytest";
            case "pre-commit run" -> "pre-commit";
            case "golangci-lint run" -> "golangci-lint";
            case "playwright test" -> "playwright";
            case "cypress run" -> "cypress";
            case "mypy_primer" -> "mypy";
            case "ruff" -> "ruff check";
            case "gotestsum" -> "go test";
            case "cargo nextest" -> "cargo test";
            default -> tool;
        };
    }
}
