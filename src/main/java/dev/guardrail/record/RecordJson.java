package dev.guardrail.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.PolicyFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The record of an audit as JSON, and back, with masked secrets. The same record is always written in the same way. */
public final class RecordJson {

    private static final String BASE = "base";
    private static final String HEAD = "head";
    private static final String SHOWN = "shown";
    private static final String POLICIES = "_policies";
    private static final List<String> LISTS = List.of(BASE, BASE + POLICIES, HEAD, HEAD + POLICIES, SHOWN);

    private static final String DIGEST = "digest";
    private static final String BUILD = "build";
    private static final String CIRCUMSTANCES = "circumstances";
    private static final String JUDGES = "judges";
    private static final String LINES = "lines";
    private static final String FACTS = "facts";
    private static final List<String> KEYS = List.of(DIGEST, BUILD, CIRCUMSTANCES, JUDGES, LINES, BASE, HEAD, FACTS);

    /** The digest is one of characters that every program counts in the same way. */
    private static final JsonFactory JSON =
            new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Shape BUILDS = Shapes.OBJECTS.of(Build.class);
    private static final Shape ALL_CIRCUMSTANCES = Shapes.OBJECTS.of(Circumstances.class);
    private static final Shape ALL_JUDGES = Shapes.OBJECTS.of(Judges.class);
    private static final Shape RUNS = Shapes.OBJECTS.of(LineRuns.class);
    private static final Shape TEXTS = Shapes.OBJECTS.of(SideTexts.class);

    private RecordJson() {}

    /** Writes a record, as an object. Its first key is the digest of the others. */
    public static String write(Build build, AuditRecord record) {
        String content = content(build, record);
        return "{\"" + DIGEST + "\":\"" + digest(content) + "\"," + content.substring(1);
    }

    static String digest(Build build, AuditRecord record) {
        return digest(content(build, record));
    }

    private static String digest(String content) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.US_ASCII));
            return "sha256:" + HexFormat.of().formatHex(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String content(Build build, AuditRecord record) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeFieldName(BUILD);
            BUILDS.write(out, build);
            out.writeFieldName(CIRCUMSTANCES);
            ALL_CIRCUMSTANCES.write(out, record.circumstances());
            out.writeFieldName(JUDGES);
            ALL_JUDGES.write(out, record.judges());
            out.writeFieldName(LINES);
            RUNS.write(out, LineRuns.of(record.lines()));
            out.writeFieldName(BASE);
            TEXTS.write(out, SideTexts.of(record.base()));
            out.writeFieldName(HEAD);
            TEXTS.write(out, SideTexts.of(record.head()));
            out.writeFieldName(FACTS);
            FactCodec.write(out, lists(record));
            out.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a text can always be written", e);
        }
        // What prints it masks it again, and must find nothing to mask.
        return SecretMask.maskPrinted(text.toString());
    }

    private static SortedMap<String, List<Fact>> lists(AuditRecord record) {
        SortedMap<String, List<Fact>> lists = new TreeMap<>();
        lists.put(BASE, record.base().facts());
        lists.put(BASE + POLICIES, List.copyOf(record.base().policyFiles()));
        lists.put(HEAD, record.head().facts());
        lists.put(HEAD + POLICIES, List.copyOf(record.head().policyFiles()));
        lists.put(SHOWN, record.shown());
        return lists;
    }

    /**
     * Reads a record that somebody else may have written.
     *
     * @param file the file that it stands in, for messages
     * @param node the record
     * @param key the key that it stands at
     * @throws dev.guardrail.UnusableInputException if it is no record that this build writes; its message says where
     */
    public static Recorded read(String file, String key, JsonNode node) {
        At at = new At(node, At.document(file, node), key);
        at.onlyKeys(KEYS);
        SortedMap<String, List<Fact>> facts = FactCodec.read(at.get(FACTS), LISTS);
        AuditRecord record = new AuditRecord(
                side(at, BASE, facts),
                side(at, HEAD, facts),
                ((LineRuns) RUNS.read(at.get(LINES))).lines(at.get(LINES)),
                facts.getOrDefault(SHOWN, List.of()),
                (Judges) ALL_JUDGES.read(at.get(JUDGES)),
                (Circumstances) ALL_CIRCUMSTANCES.read(at.get(CIRCUMSTANCES)));
        long ranges = record.head().facts().stream()
                .filter(GitRange.class::isInstance)
                .count();
        if (ranges != 1) {
            throw at.get(FACTS).problem("expected one `GitRange` among the facts of the head, found " + ranges);
        }
        return new Recorded((Build) BUILDS.read(at.get(BUILD)), at.get(DIGEST).text(), record);
    }

    /**
     * What made a record, which another build may have written in another form.
     *
     * @throws dev.guardrail.UnusableInputException if it does not say so
     */
    static Build build(String file, String key, JsonNode node) {
        At at = new At(node, At.document(file, node), key);
        return (Build) BUILDS.read(at.get(BUILD));
    }

    private static RecordedSide side(At at, String side, SortedMap<String, List<Fact>> facts) {
        return ((SideTexts) TEXTS.read(at.get(side)))
                .with(facts.getOrDefault(side, List.of()), policies(at, side, facts));
    }

    private static List<PolicyFile> policies(At at, String side, SortedMap<String, List<Fact>> facts) {
        List<PolicyFile> policies = new ArrayList<>();
        for (Fact fact : facts.getOrDefault(side + POLICIES, List.of())) {
            if (!(fact instanceof PolicyFile policy)) {
                throw at.get(FACTS).get(side + POLICIES).problem("expected rows of `PolicyFile` alone");
            }
            policies.add(policy);
        }
        return policies;
    }
}
