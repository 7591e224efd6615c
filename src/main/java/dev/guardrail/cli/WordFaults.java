package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.author.Fault;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.collect.claim.Vocabulary;
import dev.guardrail.fact.Place;
import dev.guardrail.project.LocalProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is wrong with the words that a project adds to kinds of claims. */
final class WordFaults {

    private WordFaults() {}

    /** The mistakes in the files with words of a project, which need no rule of their own. */
    static List<Fault> of(LocalProject project) {
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : project.words().entrySet()) {
            try {
                String[] names = file.getKey().split("/", -1);
                ClaimKind kind = new ClaimKind(names[names.length - 2]);
                Vocabulary ignored = Vocabulary.builtIn().with(file.getKey(), kind, file.getValue());
            } catch (UnusableInputException | IllegalArgumentException e) {
                faults.add(fault(file.getKey(), String.valueOf(e.getMessage())));
            }
        }
        return faults;
    }

    /** A message begins with the place, as far as there is one. */
    private static Fault fault(String path, String message) {
        String rest = message.startsWith(path) ? message.substring(path.length()) : message;
        String line = rest.replaceFirst("^:(\\d+)(?::\\d+)?:.*", "$1");
        Place place = line.matches("\\d{1,9}") ? Place.line(path, Integer.parseInt(line)) : Place.file(path);
        return new Fault(place, Fault.Weight.MISTAKE, rest.replaceFirst("^(?::\\d+)*:\\s*", ""));
    }
}
