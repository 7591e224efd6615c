package dev.guardrail.collect.check.call;

import dev.guardrail.collect.workflow.script.Options;

/** The options of programs that run other command lines. The same letter is an option with a value of one, and a flag of another. */
final class RunnerOptions {

    private static final String NODE_OPTIONS =
            "-r --require --import --loader --experimental-loader -C --conditions --env-file --env-file-if-exists";

    private static final Options CONCURRENTLY = Options.of("-m --max-processes -n --names --name-separator -s --success"
            + " --hide --teardown -p --prefix -c --prefix-colors -l --prefix-length -t --timestamp-format"
            + " --default-input-target --kill-signal --ks --kill-timeout --restart-tries --restart-after");
    private static final Options WITH_SERVER = Options.of("--expect");
    private static final Options NYC = Options.of("--cwd --nycrc-path -t --temp-dir -x --exclude -n --include -e"
            + " --extension --ignore-class-methods --parser-plugins -i --require --branches --functions --lines"
            + " --statements -r --reporter --report-dir --cache-dir");
    private static final Options C8 = Options.of("-r --reporter -o --reports-dir --report-dir --src -n --include -x"
            + " --exclude -e --extension --branches --functions --lines --statements -c --config --temp-directory"
            + " --resolve --wrapper-length --cwd");
    private static final Options NODE = Options.of(NODE_OPTIONS);
    private static final Options TSX = Options.of(NODE_OPTIONS + " --tsconfig");
    private static final Options TS_NODE = Options.of(
            "-r --require -P --project -C --compiler -O --compiler-options -I --ignore -D --ignore-diagnostics --cwd");
    private static final Options PYTHON = Options.of("-W -X");
    private static final Options RUBY = Options.of("-r -I -C -E");
    private static final Options BUN = Options.of("-r --preload --cwd -c --config --env-file --conditions");

    private RunnerOptions() {}

    /** Those of a program by its name. */
    static Options of(String program) {
        return switch (program) {
            case "concurrently", "conc" -> CONCURRENTLY;
            case "start-server-and-test", "start-test", "server-test" -> WITH_SERVER;
            case "nyc" -> NYC;
            case "c8" -> C8;
            case "node" -> NODE;
            case "tsx" -> TSX;
            case "ts-node" -> TS_NODE;
            case "python" -> PYTHON;
            case "ruby" -> RUBY;
            case "bun" -> BUN;
            default -> Options.NONE;
        };
    }
}
