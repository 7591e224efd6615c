package dev.guardrail.cases;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.Trusted;
import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.fact.Place;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An example of what a rule concludes of claims: a change, an audit of it, and the claims of the rule's kind in the audit with
 * their status. {@code rules/README.md} describes the format.
 *
 * @param rule the id of the rule
 * @param path its file, as messages name it
 * @param change the change that the audit is about
 * @param policy the policy of the project
 * @param audit the text of the audit
 * @param expected exactly the claims of the kind, in the order of the audit
 */
record ClaimCase(String rule, String path, Change change, PolicySource policy, String audit, List<Expected> expected) {

    private static final List<String> KEYS = List.of("given", "before", "committed", "ci", "policy", "audit", "expect");
    private static final List<String> EXPECT_KEYS = List.of("line", "quote", "status", "is");

    ClaimCase {
        expected = List.copyOf(expected);
    }

    /**
     * A claim that a case expects.
     *
     * @param source where the case says so
     * @param line its line in the audit
     * @param quote a part of its words
     * @param status its status
     * @param is what is the case; not checked where it is empty
     */
    record Expected(Place source, int line, String quote, ClaimStatus status, String is) {

        @Override
        public String toString() {
            return line + ": \"" + quote + "\" " + status + (is.isEmpty() ? "" : ", it is " + is);
        }
    }

    /**
     * Reads a case.
     *
     * @throws UnusableInputException if it is not a case; its message names file and line
     */
    static ClaimCase read(String rule, String path, byte[] content) {
        try {
            YamlNode root = CaseYaml.root(path, content);
            CaseYaml.onlyKeys(root, KEYS);
            String policy = CaseYaml.text(root, "policy");
            return new ClaimCase(
                    rule,
                    path,
                    CaseReader.change(root),
                    new PolicySource(PolicySource.PATHS.get(0), policy.isEmpty() ? CaseReader.POLICY : policy),
                    CaseYaml.required(root, "audit"),
                    expected(root));
        } catch (YamlException e) {
            throw new UnusableInputException(e.place() + ": " + e.getMessage(), e);
        }
    }

    private static List<Expected> expected(YamlNode root) throws YamlException {
        if (root.get("expect").isEmpty()) {
            throw new YamlException(root.place(), "expected the key `expect`: the claims, or `[]` for none");
        }
        List<Expected> expected = new ArrayList<>();
        for (YamlNode claim : CaseYaml.list(root, "expect")) {
            CaseYaml.onlyKeys(claim, EXPECT_KEYS);
            CaseYaml.required(claim, "status");
            expected.add(new Expected(
                    claim.place(),
                    CaseYaml.line(claim, "line"),
                    CaseYaml.text(claim, "quote"),
                    CaseYaml.choice(claim, "status", ClaimStatus.SUPPORTED),
                    CaseYaml.text(claim, "is")));
        }
        return expected;
    }

    /** What judges the audit: the policy and the rules of the base. */
    Trusted judges() {
        return new Trusted(policy, change.base(), TrustedSide.BASE);
    }

    /** Whether it expects a claim of a status. */
    boolean expects(ClaimStatus status) {
        return expected.stream().anyMatch(claim -> claim.status() == status);
    }

    /** The name of its file. */
    String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Its name: that of its file, without its ending. */
    String name() {
        return file().replaceFirst("\\.yaml$", "");
    }
}
