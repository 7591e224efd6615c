package dev.guardrail.engine;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** Looks at the shape of one class of compiled rules: its name, what it extends, and which methods it has. */
final class ClassVetter extends ClassVisitor {

    private static final String DIGEST = "[0-9A-F]{32}";
    private static final Pattern NAME = Pattern.compile("guardrail/[a-z][a-z0-9_]*/(?:Rules" + DIGEST
            + "(?:RuleMethods\\d+)?|DomainClassesMetadata" + DIGEST
            + "(?:\\$\\w+)?|P[0-9A-F]{2}/Lambda(?:Consequence|Extractor"
            + "|Predicate)" + DIGEST + ")");
    private static final Pattern METHODS = Pattern.compile("<init>|<clinit>|values|valueOf|test|apply|execute"
            + "|getExpressionHash|predicateInformation|get(?:Domain|Properties|Property)(?:Class|Size|Index)"
            + "|get(?:Name|Globals|TypeMetaDatas|Rules|RulesList|Queries|EntryPoints)|rule_\\w+");
    private static final int REFUSED_ACCESS = Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED;

    private final String path;
    private final Consumer<String> problems;

    ClassVetter(String path, Consumer<String> problems) {
        super(Opcodes.ASM9);
        this.path = path;
        this.problems = problems;
    }

    @Override
    public void visit(
            int version,
            int access,
            String className,
            @Nullable String signature,
            @Nullable String superName,
            String[] interfaces) {
        if (version != Opcodes.V17 || (access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_MODULE)) != 0) {
            problems.accept("is not a class that rules are compiled to");
        }
        if (!path.equals(className + ".class") || !NAME.matcher(className).matches()) {
            problems.accept("is called `" + className.replace('/', '.') + "`, which is no name of a class of rules");
        }
        if (!"java/lang/Object".equals(superName) && !"java/lang/Enum".equals(superName)) {
            problems.accept("extends `" + superName + "`");
        }
        List.of(interfaces).stream()
                .filter(type -> !CompiledCode.mayImplement(type))
                .forEach(type -> problems.accept("implements `" + type.replace('/', '.') + "`"));
    }

    @Override
    public @Nullable ModuleVisitor visitModule(String module, int access, @Nullable String version) {
        problems.accept("is a module");
        return null;
    }

    @Override
    public void visitAttribute(Attribute attribute) {
        problems.accept("has the attribute `" + attribute.type + "`");
    }

    @Override
    public @Nullable RecordComponentVisitor visitRecordComponent(
            String component, String descriptor, @Nullable String signature) {
        problems.accept("is a record");
        return null;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (!METHODS.matcher(method).matches() || (access & REFUSED_ACCESS) != 0) {
            problems.accept("has the method `" + method + "`");
        }
        return new CodeVetter(method, problems);
    }
}
