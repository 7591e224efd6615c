package dev.guardrail.collect.source.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.java.JavaLang;
import dev.guardrail.collect.source.unit.StarImports;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names of a file mean, as far as it says. */
final class Names {

    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");
    private static final Set<String> OF_EVERY_ENUM =
            Set.of("compareTo", "getDeclaringClass", "name", "ordinal", "valueOf", "values");

    private final String ownPackage;
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();
    private final List<String> wholePackages = new ArrayList<>();
    private final StarImports stars = new StarImports();
    private final Map<String, String> declaredTypes = new HashMap<>();
    private final Set<String> declaredMethods = new HashSet<>();

    Names(CompilationUnit unit, String packageName, List<Visit> visits) {
        this.ownPackage = packageName.isEmpty() ? "" : packageName + ".";
        unit.getImports().forEach(this::add);
        visits.forEach(visit -> declare(visit.node(), visit.names().prefix()));
    }

    private void declare(Node node, String prefix) {
        if (node instanceof TypeDeclaration<?> type) {
            String name = UnicodeEscapes.decode(type.getNameAsString());
            declaredTypes.putIfAbsent(name, prefix + name);
        } else if (node instanceof MethodDeclaration method) {
            declaredMethods.add(UnicodeEscapes.decode(method.getNameAsString()));
        }
        if (node instanceof EnumDeclaration) {
            declaredMethods.addAll(OF_EVERY_ENUM);
        } else if (node instanceof RecordDeclaration type) {
            type.getParameters()
                    .forEach(component -> declaredMethods.add(UnicodeEscapes.decode(component.getNameAsString())));
        }
    }

    private void add(ImportDeclaration declaration) {
        Chain chain = Chain.of(declaration.getName());
        if (declaration.isModule()) {
            return;
        }
        if (declaration.isAsterisk()) {
            if (declaration.isStatic()) {
                stars.add(chain.name());
            } else {
                wholePackages.add(chain.name());
            }
        } else if (declaration.isStatic()) {
            members.computeIfAbsent(chain.last(), name -> new ArrayList<>()).add(chain.name());
        } else {
            types.putIfAbsent(chain.last(), chain.name());
        }
    }

    /**
     * The qualified names of a method that is called by its name alone; none where it is no import's.
     *
     * @throws MalformedException if the names of the file may come from too many types
     */
    List<String> method(String name, int line) throws MalformedException {
        if (declaredMethods.contains(name)) {
            return List.of();
        }
        List<String> imported = members.getOrDefault(name, List.of());
        return imported.isEmpty() && !OF_EVERY_OBJECT.contains(name) ? stars.meanings(name, line) : imported;
    }

    /** The qualified name of what stands where only a type can; empty for a type parameter. */
    Optional<String> type(Chain chain, Block block) {
        boolean simple = chain.size() == 1 || chain.upToType() == 1;
        boolean known = block.types().declares(chain.first()) || types.containsKey(chain.first());
        return simple || known ? ofType(chain, block) : Optional.of(chain.name());
    }

    /** The qualified name of what stands before a method's name; empty where that is a variable or nothing known. */
    Optional<String> scope(Chain chain, Block block) {
        if (block.variables().declares(chain.first())) {
            return Optional.empty();
        } else if (chain.upToType() == 1 || block.types().declares(chain.first()) || types.containsKey(chain.first())) {
            return ofType(chain, block);
        } else if (members.containsKey(chain.first())) {
            return Optional.of(members.get(chain.first()).get(0) + chain.rest());
        }
        return chain.upToType() > 2 ? Optional.of(chain.name()) : Optional.empty();
    }

    private Optional<String> ofType(Chain chain, Block block) {
        String root = simple(chain.first(), block);
        return root.isEmpty() ? Optional.empty() : Optional.of(root + chain.rest());
    }

    private String simple(String name, Block block) {
        Optional<String> around = block.types().meaning(name);
        if (around.isPresent()) {
            return around.get();
        } else if (types.containsKey(name)) {
            return types.get(name);
        } else if (members.containsKey(name)) {
            return members.get(name).get(0);
        } else if (declaredTypes.containsKey(name)) {
            return declaredTypes.get(name);
        } else if (JavaLang.declares(name)) {
            return "java.lang." + name;
        }
        return (wholePackages.size() == 1 ? wholePackages.get(0) + "." : ownPackage) + name;
    }
}
