package dev.guardrail.proof.run;

import dev.guardrail.collect.Paths;
import dev.guardrail.fact.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/** What compilers and interpreters say where a file is not valid any more. */
final class CompilerMessages {

    private CompilerMessages() {}

    /** The line of an output by which a file does not compile; empty where there is none. */
    static Optional<String> about(String path, Language language, String output) {
        String name = Pattern.quote(Paths.name(path));
        Pattern pattern = switch (language) {
            case PYTHON -> Pattern.compile("(?:SyntaxError|IndentationError|TabError): .*\\(" + name + ", line .*");
            case JAVA, KOTLIN -> Pattern.compile(name + "(?::\\[\\d+,\\d+\\] |:\\d+: error: |\\s+\\(at line \\d+\\))");
            case GO -> Pattern.compile("(?:^|[\\s/])" + name + ":\\d+:\\d+: ");
            case JAVASCRIPT, TYPESCRIPT ->
                Pattern.compile(name + "(?:\\S*[(:]\\d+[,:]\\d+\\)?:? (?:- )?(?i:error)\\b).*");
            case RUST -> Pattern.compile("--> .*" + name + ":\\d+:\\d+");
        };
        return output.lines()
                .filter(line -> pattern.matcher(line).find())
                .findFirst()
                .map(String::strip);
    }
}
