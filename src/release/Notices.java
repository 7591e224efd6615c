import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Writes THIRD-PARTY.md, the list of the libraries in a release with their licences as the bill of materials has them, and
 * lays out beside it what each library says about its licence. A library without any is an error, unless it has the licence
 * of Guardrail or {@code licenses/} has its text.
 *
 * <p>Arguments: the bill of materials, the class path of the release, the folder {@code licenses/}, the folder to write to.
 */
class Notices {

    private static final Pattern NOTICE = Pattern.compile("(META-INF/)?(LICENSE|NOTICE)(\\.txt|\\.md)?|about\\.html");
    private static final String OURS = "Apache-2.0";

    /** Libraries whose texts are not in their jars, by the start of the jar's name. */
    private static final Map<String, String> TEXTS = Map.of("antlr", "antlr.txt", "asm", "asm.txt");

    public static void main(String... arguments) throws Exception {
        Map<String, Element> components = components(Path.of(arguments[0]));
        Path texts = Path.of(arguments[2]);
        Path target = Path.of(arguments[3]);
        Files.createDirectories(target);
        List<Path> jars = jars(arguments[1]);
        if (jars.isEmpty()) {
            throw new IllegalStateException("the class path has no libraries: " + arguments[1]);
        }
        StringBuilder table = new StringBuilder();
        for (Path jar : jars) {
            String name = jar.getFileName().toString().replaceAll("\\.jar$", "");
            Element component = components.get(name);
            if (component == null) {
                throw new IllegalStateException("the bill of materials does not have " + name);
            }
            List<String> licences = licences(component);
            if (licences.isEmpty() || layOut(jar, name, texts, target) == 0 && !licences.contains(OURS)) {
                throw new IllegalStateException(name + " has no text of its licence " + licences + ": put it into " + texts);
            }
            table.append("| ").append(text(component, "group")).append(':').append(name).append(" | ")
                    .append(String.join(" or ", licences)).append(" | ").append(page(component)).append(" |\n");
        }
        Files.writeString(target.resolve("THIRD-PARTY.md"), INTRODUCTION + table);
    }

    private static final String INTRODUCTION = """
            # Libraries in this release

            Guardrail comes with these libraries, unchanged. `licenses/` has what each of them says about its licence; the text of
            the Apache licence is in `LICENSE`. The sources of each library, also of those under the Eclipse Public License
            (https://www.eclipse.org/legal/epl-2.0/), are on Maven Central under its name and version, as `…-sources.jar`.

            | Library | Licence | Page |
            |---|---|---|
            """;

    private static List<Path> jars(String classPath) {
        return List.of(classPath.split(java.io.File.pathSeparator)).stream()
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .sorted(java.util.Comparator.comparing(Path::getFileName))
                .toList();
    }

    private static int layOut(Path jar, String name, Path texts, Path target) throws IOException {
        int found = 0;
        Path folder = target.resolve("licenses").resolve(name);
        Files.createDirectories(folder);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(entry -> NOTICE.matcher(entry.getName()).matches()).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.write(folder.resolve(Path.of(entry.getName()).getFileName().toString()), in.readAllBytes());
                }
                found++;
            }
        }
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            if (name.startsWith(text.getKey())) {
                Files.write(folder.resolve("LICENSE.txt"), Files.readAllBytes(texts.resolve(text.getValue())));
                found++;
            }
        }
        if (found == 0) {
            Files.delete(folder);
        }
        return found;
    }

    private static Map<String, Element> components(Path bill) throws Exception {
        NodeList nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(bill.toFile())
                .getElementsByTagName("component");
        Map<String, Element> components = new TreeMap<>();
        elements(nodes).forEach(node -> components.put(text(node, "name") + "-" + text(node, "version"), node));
        return components;
    }

    private static List<String> licences(Element component) {
        return elements(component.getElementsByTagName("license")).stream()
                .map(licence -> text(licence, "id").isEmpty() ? text(licence, "name") : text(licence, "id"))
                .distinct()
                .toList();
    }

    private static String page(Element component) {
        return elements(component.getElementsByTagName("reference")).stream()
                .filter(reference -> List.of("website", "vcs").contains(reference.getAttribute("type")))
                .map(reference -> text(reference, "url"))
                .filter(url -> url.startsWith("http"))
                .findFirst()
                .orElse("");
    }

    private static String text(Element element, String name) {
        return elements(element.getElementsByTagName(name)).stream()
                .findFirst()
                .map(child -> child.getTextContent().strip())
                .orElse("");
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }
}
