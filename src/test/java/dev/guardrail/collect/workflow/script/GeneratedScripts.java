package dev.guardrail.collect.workflow.script;

import java.util.List;
import java.util.Random;

/** Scripts around one check, grown from what people write around checks. */
final class GeneratedScripts {

    private static final List<String> CHECKS = List.of(
            "pytest", "pytest -q", "A=b pytest", "command pytest", "env X=y pytest", "( pytest )", "{ pytest; }");

    /** A statement around a statement, {@code @}. */
    private static final List<String> AROUND = List.of(
            "@ || true",
            "@ || exit 1",
            "@ || rc=1",
            "@ && ok=yes",
            "! @",
            "@ | cat",
            "( @ )",
            "{ @; }",
            "( @; echo done )",
            "{ @; echo done; }",
            "if @; then echo fine; fi",
            "if @; then echo fine; else exit 2; fi",
            "if ! @; then echo failed; fi",
            "if true; then @; fi",
            "for i in 1 2; do @; done",
            "for i in 1 2; do @ && break; done",
            "while @; do break; done",
            "until @; do break; done",
            "case x in (x) @ ;; esac",
            "case x in x) @ ;; esac",
            "case x in y) true ;; x|z) @ ;; esac",
            "if (( 1 )); then @; fi",
            "(( 1 )) && @",
            "x=$( @ )",
            "echo $( @ )",
            "export X=$( @ )",
            "@ & wait $!",
            "@ & wait",
            "f() { @; }; f",
            "f() { @; echo done; }; f || rc=3",
            "f() { @ || return 4; echo done; }; f",
            "g() { local y=$( @ ); echo done; }; g",
            "true && @",
            "false || @",
            "bash -c '@'",
            "sh -ec '@'",
            "eval '@'",
            "set +e; @; set -e",
            "set +e; @; rc=$?; set -e",
            "@ && exit 0",
            "@ || { echo failed; false; }",
            "@ || (exit 5)",
            "@ || [ $? -eq 1 ]",
            "set -o pipefail; @ | cat",
            "exec 3>&1; @",
            "[ -n \"$( @ )\" ] || echo none");

    private static final List<String> BEFORE = List.of(
            "",
            "",
            "",
            "",
            "rc=0\n",
            "set +e\n",
            "set -o pipefail\n",
            "trap \"echo bye\" EXIT\n",
            "trap \"exit 0\" EXIT\n",
            "set -eu\n",
            "echo start\n",
            "if true; then set +e; fi\n");

    private static final List<String> AFTER = List.of(
            "",
            "",
            "",
            "\necho done",
            "\nexit 0",
            "\nexit $?",
            "\nexit ${rc:-0}",
            "\n[ \"${rc:-0}\" = 0 ]",
            "\nif [ \"${rc:-0}\" != 0 ]; then exit 1; fi",
            "\ntest \"$ok\" = yes",
            "\nwait",
            "\ntrue && echo x",
            "\n[ -z \"$rc\" ] || exit $rc\necho end");

    private final Random random;

    GeneratedScripts(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        String statement = pick(CHECKS);
        int depth = random.nextInt(4);
        for (int i = 0; i < depth; i++) {
            statement = around(statement);
        }
        return pick(BEFORE) + statement + pick(AFTER) + "\n";
    }

    /** A text in single quotes holds none. */
    private String around(String statement) {
        String template = pick(AROUND);
        return template.contains("'@'") && statement.contains("'")
                ? "{ " + statement + "; }"
                : template.replace("@", statement);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
