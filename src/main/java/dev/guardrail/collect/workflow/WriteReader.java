package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.flow.Spot;
import dev.guardrail.collect.workflow.flow.Write;
import dev.guardrail.collect.workflow.script.ConsoleWrites;
import dev.guardrail.collect.workflow.script.FileWrite;
import dev.guardrail.collect.workflow.script.FileWrites;
import dev.guardrail.fact.CodeLanguage;
import dev.guardrail.fact.EnvironmentFile;
import dev.guardrail.yaml.ScalarPlaces;
import dev.guardrail.yaml.YamlNode;
import java.util.List;

/** Reads what the script of a step writes to the files of the runner. */
final class WriteReader {

    private WriteReader() {}

    static List<Write> of(YamlNode.Scalar script, Spot step, CodeLanguage language) {
        List<FileWrite> found = switch (language) {
            case SHELL -> FileWrites.of(script.value());
            case POWERSHELL -> ConsoleWrites.ofPowerShell(script.value());
            case CMD -> ConsoleWrites.ofCmd(script.value());
            case NONE, JAVASCRIPT, PYTHON, OTHER -> List.of();
        };
        if (found.isEmpty()) {
            return List.of();
        }
        ScalarPlaces places = new ScalarPlaces(script);
        return found.stream()
                .map(write -> new Write(
                        places.of(write.offset(), write.length()),
                        step,
                        EnvironmentFile.valueOf(write.variable().substring("GITHUB_".length())),
                        write.name(),
                        write.text(),
                        write.variables(),
                        write.expressions(),
                        write.computed()))
                .toList();
    }
}
