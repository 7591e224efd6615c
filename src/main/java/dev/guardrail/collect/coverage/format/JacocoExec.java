package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.fact.Counter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ICoverageNode;
import org.jacoco.core.analysis.ILine;
import org.jacoco.core.analysis.IPackageCoverage;
import org.jacoco.core.analysis.ISourceFileCoverage;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.IncompatibleExecDataVersionException;
import org.jacoco.core.tools.ExecFileLoader;

/**
 * Reads what JaCoCo's agent writes, which has lines only together with the class files that ran. All of the class files
 * count, whether they ran or not. Classes of the run that have no class file (tests, libraries) do not, as in JaCoCo's own
 * reports; those that have a different one are left out and named.
 */
final class JacocoExec implements FormatReader {

    /** As many names as a message has. */
    private static final int NAMED = 5;

    private final List<Path> classFolders;

    JacocoExec(List<Path> classFolders) {
        this.classFolders = classFolders;
    }

    @Override
    public void read(Path file, ReportBuilder report) throws IOException, Refusal {
        ExecutionDataStore ran = load(file);
        if (ran.getContents().isEmpty()) {
            throw new Refusal("holds no execution data; give one of a run in which JaCoCo's agent saw classes");
        }
        Classes classes = new Classes(ran, report.problems());
        for (Path folder : classFolders) {
            addAll(classes, folder);
        }
        if (classes.matching == 0) {
            throw noneFound(ran, classes.different);
        }
        if (!classes.different.isEmpty()) {
            report.problems()
                    .add("left out " + classes.different.size()
                            + " classes whose class files differ from the classes that ran: "
                            + some(classes.different));
        }
        add(classes.coverage.getBundle(""), report);
    }

    private static void addAll(Classes classes, Path folder) throws Refusal {
        try {
            classes.addAll(folder);
        } catch (IOException e) {
            throw new Refusal("needs class files, but their folder cannot be read");
        }
    }

    private static ExecutionDataStore load(Path file) throws IOException, Refusal {
        ExecFileLoader loader = new ExecFileLoader();
        ExecProbes.check(file);
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            loader.load(stream);
            return loader.getExecutionDataStore();
        } catch (IncompatibleExecDataVersionException e) {
            throw new Refusal("is execution data in a version that JaCoCo no longer reads (0x"
                    + Integer.toHexString(e.getActualVersion()) + "); give the XML report of that run");
        } catch (IOException | RuntimeException e) {
            // What is no execution data makes it fail with anything.
            throw new Refusal("expected execution data of JaCoCo; the file is damaged or cut off");
        }
    }

    private static Refusal noneFound(ExecutionDataStore ran, Set<String> different) {
        String what = "holds execution data of " + ran.getContents().size() + " classes, but ";
        return new Refusal(
                different.isEmpty()
                        ? what + "none of their class files was found; give the folders with the classes that ran, or"
                                + " JaCoCo's XML report"
                        : what + "only different class files were found (" + some(different)
                                + "); give the folders with the classes that ran");
    }

    private static String some(Set<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }

    private static void add(IBundleCoverage bundle, ReportBuilder report) throws Refusal {
        state(bundle, report::state);
        for (IPackageCoverage folder : bundle.getPackages()) {
            for (ISourceFileCoverage source : folder.getSourceFiles()) {
                String prefix = folder.getName().isEmpty() ? "" : folder.getName() + "/";
                FileBuilder file = report.file(prefix + source.getName());
                state(source, file::state);
                lines(source, file);
            }
        }
    }

    private static void state(ICoverageNode node, BiConsumer<Counter, Tally> state) {
        state.accept(Counter.INSTRUCTION, tally(node.getInstructionCounter()));
        state.accept(Counter.BRANCH, tally(node.getBranchCounter()));
        state.accept(Counter.LINE, tally(node.getLineCounter()));
    }

    private static void lines(ISourceFileCoverage source, FileBuilder file) throws Refusal {
        for (int number = Math.max(0, source.getFirstLine()); number <= source.getLastLine(); number++) {
            ILine line = source.getLine(number);
            if (line.getStatus() != ICounter.EMPTY) {
                file.line(number, line.getInstructionCounter().getCoveredCount() > 0 ? 1 : 0);
                file.branches(number, tally(line.getBranchCounter()));
            }
        }
    }

    private static Tally tally(ICounter counter) {
        return new Tally(counter.getCoveredCount(), counter.getTotalCount());
    }

    /** Class files, compared with what ran. */
    private static final class Classes {

        private final CoverageBuilder coverage = new CoverageBuilder();
        private final Set<String> different = new TreeSet<>();
        private final Problems problems;
        private final Set<Long> ran;
        private final Analyzer analyzer;
        private int matching;

        Classes(ExecutionDataStore ran, Problems problems) {
            this.problems = problems;
            this.ran = ran.getContents().stream().map(ExecutionData::getId).collect(Collectors.toSet());
            this.analyzer = new Analyzer(ran, this::visit);
        }

        void addAll(Path folder) throws IOException {
            if (!Files.isDirectory(folder)) {
                return;
            }
            for (Path file : classFiles(folder)) {
                add(file, folder.relativize(file).toString().replace('\\', '/'));
            }
        }

        private void add(Path file, String name) {
            try (InputStream stream = Files.newInputStream(file)) {
                analyzer.analyzeClass(stream, name);
            } catch (IOException | RuntimeException e) {
                // A class file that is damaged or too new, or a second one of the same class, hides no other.
                problems.add("left out " + Refusal.quote(name)
                        + ", which JaCoCo cannot read or which is a duplicate of a class");
            }
        }

        private static List<Path> classFiles(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(file -> file.toString().endsWith(".class"))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .toList();
            } catch (UncheckedIOException e) {
                throw new IOException("a folder below cannot be listed", e);
            }
        }

        private void visit(IClassCoverage found) {
            if (found.isNoMatch()) {
                different.add(found.getName());
            } else {
                coverage.visitCoverage(found);
                matching += ran.contains(found.getId()) ? 1 : 0;
            }
        }
    }
}
