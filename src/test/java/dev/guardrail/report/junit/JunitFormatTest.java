package dev.guardrail.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.report.HostileAudit;
import dev.guardrail.verdict.Audit;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JunitFormatTest {

    private static final String WORKFLOW = ".github/workflows/ci.yml";

    private static final String UNPINNED = """
            on: push
            permissions: {}
            jobs:
              test:
                runs-on: ubuntu-latest
                timeout-minutes: 5
                steps:
                  - uses: actions/checkout@v4
            """;

    @Test
    void aGuardrailWithANewFindingFails() {
        Document report =
                report(HostileAudit.audit(Map.of("a.txt", "a\n"), Map.of("a.txt", "a\n", WORKFLOW, UNPINNED)));
        Element test = test(report, "workflows/unpinned-action");
        assertThat(outcome(test)).isEqualTo("failure");
        assertThat(test.getTextContent())
                .contains(".github/workflows/ci.yml:8: ")
                .contains("inspected 1 action reference");
        assertThat(((Element) test.getParentNode()).getAttribute("name")).isEqualTo("workflows");
    }

    @Test
    void aGuardrailThatOnlyFindsWhatTheBaseHasPasses() {
        Document report =
                report(HostileAudit.audit(Map.of(WORKFLOW, UNPINNED), Map.of(WORKFLOW, UNPINNED, "a.txt", "a\n")));
        Element test = test(report, "workflows/unpinned-action");
        assertThat(outcome(test)).isEqualTo("passed");
        assertThat(test.getTextContent()).contains("1 existing finding not counted by the policy");
    }

    @Test
    void aGuardrailThatLooksAtNothingIsSkipped() {
        Document report = report(HostileAudit.audit(Map.of("a.txt", "a\n"), Map.of("a.txt", "b\n")));
        Element test = test(report, "workflows/unpinned-action");
        assertThat(outcome(test)).isEqualTo("skipped");
        assertThat(((Element) test.getElementsByTagName("skipped").item(0)).getAttribute("message"))
                .isEqualTo("not judged: there are no action references");
    }

    @Test
    void aGuardrailWithoutItsEvidenceIsSkippedAndItsGateToo() {
        Document report =
                report(HostileAudit.audit(Map.of("a.txt", "a\n"), Map.of("a.txt", "a\n", WORKFLOW, "on: [push\n")));
        Element test = test(report, "workflows/unpinned-action");
        assertThat(outcome(test)).isEqualTo("skipped");
        assertThat(((Element) test.getElementsByTagName("skipped").item(0)).getAttribute("message"))
                .startsWith("missing evidence: .github/workflows/ci.yml");
        assertThat(outcome(test(report, "gate"))).isEqualTo("skipped");
    }

    @Test
    void hostileNamesStayTexts() {
        Document report = report(HostileAudit.audit());
        assertThat(report.getElementsByTagName("failure").getLength()).isPositive();
        assertThat(report.getElementsByTagName("b").getLength()).isZero();
        assertThat(report.getDocumentElement().getTextContent()).contains("a\"'<b>]]>&\uFFFD%0A");
    }

    @Test
    void theFiguresOfSuitesAreThoseOfTheirTests() {
        Document report = report(HostileAudit.audit());
        for (Element suite : elements(report.getElementsByTagName("testsuite"))) {
            List<String> outcomes = elements(suite.getElementsByTagName("testcase")).stream()
                    .map(JunitFormatTest::outcome)
                    .toList();
            assertThat(suite.getAttribute("tests")).isEqualTo("" + outcomes.size());
            assertThat(suite.getAttribute("failures"))
                    .isEqualTo("" + outcomes.stream().filter("failure"::equals).count());
            assertThat(suite.getAttribute("skipped"))
                    .isEqualTo("" + outcomes.stream().filter("skipped"::equals).count());
        }
    }

    private static String outcome(Element test) {
        for (String outcome : List.of("failure", "skipped")) {
            if (test.getElementsByTagName(outcome).getLength() > 0) {
                return outcome;
            }
        }
        return "passed";
    }

    private static Element test(Document report, String name) {
        return elements(report.getElementsByTagName("testcase")).stream()
                .filter(test -> test.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The report, which is valid as CI servers read it. */
    private static Document report(Audit audit) {
        String xml = new JunitFormat().render(HostileAudit.reported(audit));
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(JunitFormatTest.class.getResource("/junit/junit.xsd"))
                    .newValidator()
                    .validate(new DOMSource(document));
            return document;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(xml, e);
        }
    }
}
