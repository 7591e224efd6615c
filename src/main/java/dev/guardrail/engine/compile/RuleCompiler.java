package dev.guardrail.engine.compile;

import dev.guardrail.UnusableInputException;
import dev.guardrail.Version;
import dev.guardrail.engine.CompiledRules;
import dev.guardrail.engine.RuleBase;
import dev.guardrail.fact.Fact;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.FactIndex;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleFolders;
import dev.guardrail.rule.RuleIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.JavaDialectConfiguration;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.io.DescrResource;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.ModelWriter;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.util.PortablePath;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.memorycompiler.CompilationProblem;
import org.kie.memorycompiler.CompilationResult;
import org.kie.memorycompiler.JavaCompiler;
import org.kie.memorycompiler.JavaCompilerSettings;
import org.kie.util.maven.support.ReleaseIdImpl;

/** Compiles rule files to Drools' executable model, in memory. */
public final class RuleCompiler {

    /** The oldest Java that Guardrail runs on, whatever the Java that compiles. */
    private static final String JAVA_RELEASE = "17";

    private static final String SOURCES = "src/main/java/";

    private final ClassLoader classLoader;

    /** A compiler for rules that see the classes of {@code classLoader}. */
    public RuleCompiler(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    /**
     * The build's entry: compiles all {@code *.drl} files below a folder, and writes their index, their folders, and the index
     * of the facts, whose sources are beside that folder.
     *
     * @param arguments the folder with the rules, and the folder for the classes
     */
    public static void main(String... arguments) throws IOException {
        Path rules = Path.of(arguments[0]);
        SortedMap<String, String> files = texts(rules, ".drl");
        if (files.isEmpty()) {
            throw new UnusableInputException("`" + arguments[0] + "` has no rule file");
        }
        SortedMap<String, String> pages = texts(rules, "README.md");
        RuleIndex index = index(files, pages, new Catalogue(List.of()));
        CompiledRules compiled = new RuleCompiler(RuleCompiler.class.getClassLoader()).compile(files);
        Path output = Path.of(arguments[1]);
        write(output.resolve(RuleIndex.RESOURCE), index.toBytes());
        for (Map.Entry<String, byte[]> compiledClass : compiled.classes().entrySet()) {
            write(output.resolve(compiledClass.getKey()), compiledClass.getValue());
        }
        String models = RuleBase.VERSION + "\n" + String.join("\n", compiled.models()) + "\n";
        write(output.resolve(RuleBase.MODELS), models.getBytes(StandardCharsets.UTF_8));
        write(
                output.resolve(RuleBase.NEEDS),
                NeedsReader.read(compiled).stream()
                        .map(needs -> needs.line() + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
        for (RuleFolder folder : RuleFolders.below(rules, "rules")) {
            write(output.resolve(RuleFolders.resource(folder.id())), RuleFolders.pack(folder));
        }
        Path facts = rules.toAbsolutePath()
                .resolveSibling(SOURCES + Fact.class.getPackageName().replace('.', '/'));
        if (Files.isDirectory(facts)) {
            write(
                    output.resolve(FactIndex.RESOURCE),
                    FactIndexBuilder.index(facts).toText().getBytes(StandardCharsets.UTF_8));
        }
        write(output.resolve(RuleBase.BUILD), BuildDigest.of(output).getBytes(StandardCharsets.UTF_8));
        write(output.resolve(Version.CODE), BuildDigest.ofAll(output).getBytes(StandardCharsets.UTF_8));
        pages.putAll(files);
        write(output.resolve(Version.RULES), BuildDigest.of(pages).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes the index of rule files.
     *
     * @param files the text of each rule file by its path
     * @param pages the text of each page by its path
     * @param known other guardrails, whose parameters the rules may read
     * @throws UnusableInputException if one of them lacks something; its message has a line for each mistake
     */
    public static RuleIndex index(SortedMap<String, String> files, SortedMap<String, String> pages, Catalogue known) {
        return IndexBuilder.index(parse(files), pages, known);
    }

    /**
     * Compiles rule files together.
     *
     * @param files the text of each file by its path
     * @throws UnusableInputException if one of them does not compile; its message has a line for each error
     */
    public CompiledRules compile(SortedMap<String, String> files) {
        List<RuleFile> parsed = parse(files);
        try {
            return compile(parsed);
        } catch (UnusableInputException together) {
            throw new UnusableInputException(String.join("\n", attribute(parsed, together)), together);
        }
    }

    private static List<RuleFile> parse(SortedMap<String, String> files) {
        List<RuleFile> parsed = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        files.forEach((path, text) -> {
            try {
                parsed.add(RuleFile.parse(path, text));
            } catch (UnusableInputException e) {
                problems.add(e.getMessage());
            }
        });
        if (!problems.isEmpty()) {
            throw new UnusableInputException(String.join("\n", problems));
        }
        return parsed;
    }

    /** Compiles rule files together, and names no file for what is wrong with one. */
    CompiledRules compileTogether(SortedMap<String, String> files) {
        List<RuleFile> parsed = new ArrayList<>();
        files.forEach((path, text) -> parsed.add(RuleFile.parse(path, text)));
        return compile(parsed);
    }

    /** Drools names no file for many errors, so each file is compiled alone to find the files with errors. */
    private List<String> attribute(List<RuleFile> files, UnusableInputException together) {
        List<String> problems = new ArrayList<>();
        for (RuleFile file : files) {
            try {
                compile(List.of(file));
            } catch (UnusableInputException alone) {
                int line = file.rules().get(0).getLine();
                alone.getMessage()
                        .lines()
                        .forEach(problem -> problems.add(file.path() + ":" + line + ":1: " + problem));
            }
        }
        return problems.isEmpty() ? together.getMessage().lines().toList() : problems;
    }

    /**
     * Compiles files that are parsed already. Drools puts letters into lower case as the language of the machine does, and in
     * Turkish writes another letter for the i of {@code int}. One compilation at a time changes the language, and changes it back.
     */
    CompiledRules compile(List<RuleFile> files) {
        synchronized (RuleCompiler.class) {
            Locale language = Locale.getDefault();
            Locale.setDefault(Locale.ROOT);
            try {
                return compileInNoLanguage(files);
            } finally {
                Locale.setDefault(language);
            }
        }
    }

    private CompiledRules compileInNoLanguage(List<RuleFile> files) {
        KnowledgeBuilderConfigurationImpl configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                        new Properties(), classLoader)
                .as(KnowledgeBuilderConfigurationImpl.KEY);
        // On several threads, which names the variables get would depend on which thread came first.
        configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
        ModelBuilderImpl<PackageSources> builder = new ModelBuilderImpl<>(
                PackageSources::dumpSources, configuration, new ReleaseIdImpl("dev.guardrail:rules:1"), false);
        CompositeKnowledgeBuilder batch = builder.batch();
        files.forEach(file -> batch.add(new DescrResource(file.tree()), ResourceType.DESCR));
        try {
            batch.build();
        } catch (RuntimeException e) {
            // Some wrong literals escape the builder as NumberFormatException and the like.
            throw new UnusableInputException(RuleFile.oneLine(String.valueOf(e)), e);
        }
        if (builder.hasErrors()) {
            throw new UnusableInputException(builder.getResults(ResultSeverity.ERROR).stream()
                    .map(KnowledgeBuilderResult::getMessage)
                    .map(RuleFile::oneLine)
                    .distinct()
                    .collect(Collectors.joining("\n")));
        }
        return compileJava(builder);
    }

    private CompiledRules compileJava(ModelBuilderImpl<PackageSources> builder) {
        MemoryFileSystem sources = new MemoryFileSystem();
        MemoryFileSystem output = new MemoryFileSystem();
        ModelWriter.Result written = new ModelWriter().writeModel(sources, builder.getPackageSources());
        JavaCompiler compiler = JavaDialectConfiguration.createEclipseCompiler();
        JavaCompilerSettings settings = compiler.createDefaultSettings();
        settings.setSourceVersion(JAVA_RELEASE);
        settings.setTargetVersion(JAVA_RELEASE);
        CompilationResult result = compiler.compile(
                written.getSourceFiles().toArray(String[]::new), sources, output, classLoader, settings);
        if (result.getErrors().length > 0) {
            throw new UnusableInputException(Arrays.stream(result.getErrors())
                    .map(CompilationProblem::getMessage)
                    .map(RuleFile::oneLine)
                    .distinct()
                    .collect(Collectors.joining("\n")));
        }
        return new CompiledRules(written.getModelFiles(), classes(output));
    }

    private static SortedMap<String, byte[]> classes(MemoryFileSystem output) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (Map.Entry<PortablePath, byte[]> file : output.getMap().entrySet()) {
            String path = file.getKey().asString();
            classes.put(path.startsWith(SOURCES) ? path.substring(SOURCES.length()) : path, file.getValue());
        }
        return classes;
    }

    /** The files below a folder whose path has an end, by their path from the folder above. */
    private static SortedMap<String, String> texts(Path folder, String end) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(p -> p.toString().endsWith(end))::iterator) {
                files.put("rules/" + folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
