package dev.guardrail.audit;

import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.collect.waiver.WaiverComment;
import dev.guardrail.fact.PolicyFile;
import java.util.List;
import java.util.Map;

/** What judging reads of the files of a side, besides its facts. Secrets are masked. */
interface SideTexts {

    /** The lines of a file; none where it cannot be read. */
    List<String> lines(String path);

    /** The paths where a policy can be, with the problem of each policy that exists. */
    List<PolicyFile> policyFiles();

    /** The waivers in the comments of a file. */
    List<WaiverComment> comments(String path);

    /** Files of which nothing but the lines is read. */
    static SideTexts of(Map<String, String> texts) {
        return new SideTexts() {
            @Override
            public List<String> lines(String path) {
                return SecretMask.mask(texts.getOrDefault(path, "").lines().toList());
            }

            @Override
            public List<PolicyFile> policyFiles() {
                return List.of();
            }

            @Override
            public List<WaiverComment> comments(String path) {
                return List.of();
            }
        };
    }
}
