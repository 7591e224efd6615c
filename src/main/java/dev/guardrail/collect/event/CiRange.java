package dev.guardrail.collect.event;

import dev.guardrail.UnusableInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a CI service says about the change that it runs for. */
public sealed interface CiRange {

    /**
     * The variable that names the base where the service has none of its own, or where a configuration has to pass it
     * on, as that of CircleCI.
     */
    String BASE = "GUARDRAIL_BASE";

    /**
     * A change.
     *
     * @param about what it is, such as "pull request 7 into `main`"
     * @param ends the ways to name its ends, the best first; the last holds where no other does
     * @param advice how a checkout of this service gets the whole history, as the end of a sentence
     */
    record Change(String about, List<Ends> ends, String advice) implements CiRange {

        public Change {
            ends = List.copyOf(ends);
        }
    }

    /**
     * There is nothing to compare with.
     *
     * @param reason one sentence
     */
    record Without(String reason) implements CiRange {}

    /**
     * Reads the variables of a process. The file of an event is read, too, and nothing else.
     *
     * @throws UnusableInputException if no service is known by them, or what it says cannot be used
     */
    static CiRange of(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        Optional<CiService> service = CiService.of(environment);
        if (service.isPresent()) {
            return service.get().range(variables);
        }
        if (variables.has(BASE)) {
            return OtherServices.named(variables);
        }
        throw new UnusableInputException("`--range ci` needs the variables of a CI service, and none is set; expected"
                + " those of "
                + Arrays.stream(CiService.values()).map(CiService::toString).collect(Collectors.joining(", "))
                + ", or `" + BASE + "`");
    }
}
