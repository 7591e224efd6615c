package dev.guardrail.collect.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MavenManifestsTest {

    private static final String ROOT = """
            <project>
              <groupId>org.example</groupId>
              <artifactId>root</artifactId>
              <version>1.0-SNAPSHOT</version>
              <packaging>pom</packaging>
              <properties>
                <junit.version>${junit.major}.14.4</junit.version>
                <junit.major>5</junit.major>
              </properties>
            </project>
            """;

    @Test
    void readsADependencyWhereverItIsDeclared() {
        Given given = Given.file("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <parent>
                    <groupId>org.springframework.boot</groupId>
                    <artifactId>spring-boot-starter-parent</artifactId>
                    <version>3.2.0</version>
                  </parent>
                  <artifactId>app</artifactId>
                  <dependencyManagement><dependencies>
                    <dependency><groupId>g</groupId><artifactId>bom</artifactId><version>1</version><type>pom</type>
                      <scope>import</scope></dependency>
                    <dependency><groupId>g</groupId><artifactId>used</artifactId><version>2</version></dependency>
                  </dependencies></dependencyManagement>
                  <dependencies>
                    <dependency><groupId>g</groupId><artifactId>used</artifactId></dependency>
                    <!-- <dependency><groupId>g</groupId><artifactId>comment</artifactId></dependency> -->
                    <dependency><groupId>g</groupId><artifactId>managed</artifactId></dependency>
                    <dependency><groupId>g</groupId><artifactId>test</artifactId>
                      <version>${missing}</version><scope>test</scope></dependency>
                    <dependency><groupId>g</groupId><artifactId>opt</artifactId>
                      <version>[1,2)</version><optional>true</optional></dependency>
                  </dependencies>
                  <build>
                    <extensions><extension><groupId>g</groupId><artifactId>ext</artifactId><version>1</version></extension></extensions>
                    <plugins><plugin><artifactId>maven-checkstyle-plugin</artifactId><version>3.3.0</version>
                      <dependencies><dependency><groupId>g</groupId><artifactId>check</artifactId><version>10</version></dependency></dependencies>
                      <configuration><dependencies><dependency><artifactId>not-one</artifactId></dependency></dependencies></configuration>
                    </plugin></plugins>
                  </build>
                  <profiles><profile><id>p</id><dependencies>
                    <dependency><groupId>g</groupId><artifactId>profile</artifactId><version>1</version></dependency>
                  </dependencies></profile></profiles>
                </project>
                """);

        assertThat(given.dependencies())
                .containsExactly(
                        "5 org.springframework.boot:spring-boot-starter-parent 3.2.0 exact build",
                        "9 g:bom 1 exact build",
                        "14 g:used 2 exact runtime",
                        "16 g:managed - managed runtime",
                        "18 g:test ${missing} managed development",
                        "20 g:opt [1,2) bounded optional",
                        "23 g:ext 1 exact build",
                        "24 org.apache.maven.plugins:maven-checkstyle-plugin 3.3.0 exact build",
                        "25 g:check 10 exact build",
                        "30 g:profile 1 exact runtime");
    }

    @Test
    void resolvesPropertiesAlongTheParentsInTheRepository() {
        Given given = new Given(Map.of("pom.xml", ROOT, "module/pom.xml", """
                <project>
                  <parent><groupId>org.example</groupId><artifactId>root</artifactId><version>1.0-SNAPSHOT</version></parent>
                  <artifactId>module</artifactId>
                  <dependencies>
                    <dependency><groupId>org.junit</groupId><artifactId>junit</artifactId><version>${junit.version}</version></dependency>
                    <dependency><groupId>${project.groupId}</groupId><artifactId>other</artifactId>
                      <version>${project.version}</version></dependency>
                    <dependency><groupId>${project.groupId}</groupId><artifactId>gone</artifactId>
                      <version>${project.version}</version></dependency>
                  </dependencies>
                </project>
                """, "other/pom.xml", """
                <project>
                  <parent><groupId>org.example</groupId><artifactId>root</artifactId><version>1.0-SNAPSHOT</version></parent>
                  <artifactId>other</artifactId>
                </project>
                """));

        assertThat(given.dependencies())
                .containsExactly(
                        "2 org.example:root 1.0-SNAPSHOT local build",
                        "5 org.junit:junit 5.14.4 exact runtime",
                        "7 org.example:other 1.0-SNAPSHOT local runtime",
                        "9 org.example:gone 1.0-SNAPSHOT open runtime",
                        "2 org.example:root 1.0-SNAPSHOT local build");
    }

    @Test
    void propertiesAndParentsThatReferToThemselvesEnd() {
        Given given = Given.file("pom.xml", """
                <project>
                  <parent><artifactId>self</artifactId><relativePath>pom.xml</relativePath></parent>
                  <artifactId>self</artifactId>
                  <properties><a>${b}${b}</a><b>${a}${a}</b></properties>
                  <dependencies><dependency><groupId>g</groupId><artifactId>x</artifactId><version>${a}</version></dependency></dependencies>
                </project>
                """);

        assertThat(given.dependencies()).hasSize(2).last().asString().endsWith(" managed runtime");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.0            | exact
            [1.0]          | exact
            [1.0,2.0)      | bounded
            (,1.0]         | bounded
            [1,2),[3,4)    | bounded
            [1.0,)         | open
            LATEST         | open
            RELEASE        | open
            1.0-SNAPSHOT   | open
            """)
    void aVersionOfMavenLeavesAsMuchOpenAsItSays(String version, String kind) {
        assertThat(Given.file(
                                "pom.xml",
                                "<project><dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId><version>"
                                        + version + "</version></dependency></dependencies></project>")
                        .dependencies())
                .containsExactly("1 g:a " + version + " " + kind + " runtime");
    }
}
