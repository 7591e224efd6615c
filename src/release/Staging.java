import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Lays out the artifacts for Maven Central as a repository, with checksums. Their POMs are made of pom.xml, so that no
 * version, licence or address is written twice: guardrail-core has the libraries of an audit, guardrail-cli those of the
 * command line, and guardrail-maven-plugin what Maven gives it.
 *
 * <p>Arguments: pom.xml, the folder with the jars, the folder of the repository, and the name of the repository on GitHub.
 */
class Staging {

    private static final List<String> OF_CLI = List.of("picocli", "slf4j-nop");
    private static final String MAVEN = "org.apache.maven";

    private final Element main;
    private final Path jars;
    private final Path repository;
    private final Map<String, String> given;

    private Staging(Element main, Path jars, Path repository, Map<String, String> given) {
        this.main = main;
        this.jars = jars;
        this.repository = repository;
        this.given = given;
    }

    public static void main(String... arguments) throws Exception {
        Element main = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(arguments[0]).toFile())
                .getDocumentElement();
        Staging staging = new Staging(
                main, Path.of(arguments[1]), Path.of(arguments[2]), Map.of("guardrail.repository", arguments[3]));
        staging.stage(
                "core", "jar", "Guardrail as a library: audits a git range from Java.",
                dependency -> !OF_CLI.contains(text(dependency, "artifactId")) && !isOfMaven(dependency));
        staging.stage(
                "cli", "jar", "The command line of Guardrail.",
                dependency -> OF_CLI.contains(text(dependency, "artifactId")));
        staging.stage(
                "maven-plugin", "maven-plugin", "Audits the changes of a Maven build with Guardrail.",
                Staging::isOfMaven);
    }

    private void stage(String name, String packaging, String description, Predicate<Element> has) throws Exception {
        String artifact = "guardrail-" + name;
        String version = text(main, "version");
        Path folder = repository.resolve(text(main, "groupId").replace('.', '/')).resolve(artifact).resolve(version);
        Files.createDirectories(folder);
        publish(folder.resolve(artifact + "-" + version + ".pom"), pom(artifact, packaging, description, has));
        for (String kind : List.of("", "-sources", "-javadoc")) {
            byte[] jar = withoutModes(jars.resolve("guardrail-" + name + kind + ".jar"));
            publish(folder.resolve(artifact + "-" + version + kind + ".jar"), jar);
        }
    }

    private byte[] pom(String artifact, String packaging, String description, Predicate<Element> has) throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        Element project = document.createElementNS("http://maven.apache.org/POM/4.0.0", "project");
        document.appendChild(project);
        add(project, "modelVersion", "4.0.0");
        add(project, "groupId", text(main, "groupId"));
        add(project, "artifactId", artifact);
        add(project, "version", text(main, "version"));
        add(project, "packaging", packaging);
        add(project, "name", artifact);
        add(project, "description", description);
        for (String name : List.of("url", "inceptionYear", "licenses", "developers", "scm")) {
            project.appendChild(document.importNode(child(main, name), true));
        }
        Element dependencies = (Element) project.appendChild(document.createElement("dependencies"));
        if (!artifact.endsWith("-core")) {
            Element core = (Element) dependencies.appendChild(document.createElement("dependency"));
            add(core, "groupId", text(main, "groupId"));
            add(core, "artifactId", "guardrail-core");
            add(core, "version", text(main, "version"));
        } else {
            // Who depends on this does not get what a POM manages, so that the managed versions become dependencies.
            children(child(child(main, "dependencyManagement"), "dependencies"))
                    .forEach(dependency -> dependencies.appendChild(document.importNode(dependency, true)));
        }
        children(child(main, "dependencies")).stream()
                .filter(dependency -> !"test".equals(text(dependency, "scope")))
                .filter(has)
                .map(dependency -> (Element) document.importNode(dependency, true))
                .peek(Staging::forUsers)
                .forEach(dependencies::appendChild);
        resolve(project);
        return serialized(document);
    }

    /** What is there when Guardrail is built, to compile rules, is needed at run time for the rules of a project. */
    private static void forUsers(Element dependency) {
        if (!isOfMaven(dependency)) {
            children(dependency).stream().filter(child -> child.getTagName().equals("scope")).forEach(scope -> scope.setTextContent("runtime"));
        }
    }

    private static boolean isOfMaven(Element dependency) {
        return text(dependency, "groupId").startsWith(MAVEN);
    }

    /** Drops comments and blank lines, and puts the values of properties into the texts. */
    private void resolve(Node node) {
        nodes(node.getChildNodes()).forEach(child -> {
            boolean isBlank = child.getNodeType() == Node.TEXT_NODE && child.getTextContent().isBlank();
            if (child.getNodeType() == Node.COMMENT_NODE || isBlank) {
                node.removeChild(child);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                child.setTextContent(resolved(child.getTextContent()));
            } else {
                resolve(child);
            }
        });
    }

    private String resolved(String text) {
        return java.util.regex.Pattern.compile("\\$\\{([^}]+)}").matcher(text).replaceAll(match -> {
            String name = match.group(1);
            String value = given.getOrDefault(name, text(child(main, "properties"), name));
            if (value.isEmpty()) {
                throw new IllegalStateException("pom.xml has no property " + name);
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static byte[] serialized(Document document) throws Exception {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.INDENT, "yes");
        transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter writer = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(writer));
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + writer.toString().replace("\r\n", "\n").replace(" xmlns=\"\"", "");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The umask of a build is in the modes of the entries: who builds again with another one has to get the same bytes. */
    private static byte[] withoutModes(Path jar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(jar));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                to.putNextEntry(copy);
                from.transferTo(to);
            }
        }
        return bytes.toByteArray();
    }

    private static void publish(Path file, byte[] bytes) throws IOException, GeneralSecurityException {
        Files.write(file, bytes);
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
            String sum = HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
            String extension = "." + algorithm.toLowerCase(java.util.Locale.ROOT).replace("-", "");
            Files.writeString(file.resolveSibling(file.getFileName() + extension), sum);
        }
    }

    private static void add(Element parent, String name, String text) {
        parent.appendChild(parent.getOwnerDocument().createElement(name)).setTextContent(text);
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no <" + name + "> in <" + parent.getTagName() + ">"));
    }

    private static String text(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static List<Element> children(Node parent) {
        return nodes(parent.getChildNodes()).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static List<Node> nodes(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
    }
}
