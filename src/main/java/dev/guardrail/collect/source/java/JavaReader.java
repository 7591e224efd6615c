package dev.guardrail.collect.source.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.PackageDeclaration;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.java.JavaUnit;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.collect.source.unit.SourceReader;
import dev.guardrail.collect.source.unit.SourceUnit;
import dev.guardrail.collect.source.unit.Use;
import dev.guardrail.fact.ImportScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads Java. What a file names by its qualified name, or loads with {@code Class.forName} and a literal, it imports, too:
 * a type with one package segment where only a type can stand, with two or more in an expression.
 *
 * <p>Without the types of other files, calls on variables, fields, parameters and results are not known and no uses, and
 * neither are inherited methods. A method that is called by its name alone, and that the file neither declares nor imports
 * by name, may belong to each type that the file imports with {@code import static …*}. A simple name is the type that the
 * file declares around it, imports, or declares elsewhere, or else one of {@code java.lang}, of the only package that the
 * file imports as a whole, or of its own package.
 */
public final class JavaReader implements SourceReader {

    @Override
    public SourceUnit read(SourceFile file) throws MalformedException {
        CompilationUnit unit = JavaUnit.of(file);
        String packageName = unit.getPackageDeclaration()
                .map(PackageDeclaration::getName)
                .map(name -> Chain.of(name).name())
                .orElse("");
        Places places = new Places(file.path(), file.content());
        List<ImportStatement> imports = new ArrayList<>();
        unit.getImports().forEach(declaration -> imports.add(statement(declaration, places)));
        List<Use> uses = new ArrayList<>();
        List<Visit> visits = Visit.all(unit, packageName);
        Names names = new Names(unit, packageName, visits);
        new QualifiedNames(places, imports).read(visits);
        new Uses(names, places, imports, uses).read(visits);
        imports.sort(Comparator.comparing(ImportStatement::place));
        uses.sort(Comparator.comparing(Use::place));
        return new SourceUnit(packageName, imports, uses);
    }

    private static ImportStatement statement(ImportDeclaration declaration, Places places) {
        Chain chain = Chain.of(declaration.getName());
        boolean member = declaration.isStatic() && !declaration.isAsterisk();
        String module = member ? chain.before().name() : chain.name();
        List<String> names = declaration.isAsterisk() || declaration.isModule()
                ? List.of("*")
                : member ? List.of(chain.last()) : List.of();
        return new ImportStatement(places.of(chain), 0, module, names, ImportScope.TOP_LEVEL);
    }
}
