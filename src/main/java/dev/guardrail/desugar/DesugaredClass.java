package dev.guardrail.desugar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.Method;

/** Copies a class, with a plain call in place of each call site that Java would link when it runs. */
final class DesugaredClass extends ClassVisitor {

    /** What the names of all classes that are made contain. */
    static final String LAMBDA = "$$Lambda$";

    private final Sugar sugar;
    private final BiConsumer<String, byte[]> made;
    private final List<Method> ofRecord = new ArrayList<>();
    private String owner = "";
    private int version;
    private int count;

    /**
     * Copies.
     *
     * @param next receives the class
     * @param sugar what there is to desugar
     * @param made receives each class that is made, with its internal name
     */
    DesugaredClass(ClassVisitor next, Sugar sugar, BiConsumer<String, byte[]> made) {
        super(Opcodes.ASM9, next);
        this.sugar = sugar;
        this.made = made;
    }

    @Override
    public void visit(
            int given,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String parent,
            String @Nullable [] interfaces) {
        version = given;
        owner = name;
        super.visit(given, access, name, signature, parent, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
            @Override
            public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                // What a call site takes is on the stack, as for a method.
                if (Sugar.isLambda(bootstrap)) {
                    String lambda = lambda(new Method(called, type), arguments);
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, lambda, LambdaClass.MAKE, type, false);
                } else if (Sugar.isOfRecord(bootstrap)) {
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, ofRecord(called, type), type, false);
                } else {
                    super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
                }
            }
        };
    }

    @Override
    public void visitEnd() {
        ofRecord.forEach(method -> new RecordMethod(Type.getObjectType(owner), sugar, method).write(cv));
        super.visitEnd();
    }

    private String lambda(Method site, Object... arguments) {
        String name = owner + LAMBDA + count++;
        LambdaClass lambda = new LambdaClass(
                Type.getObjectType(name), site, (Type) arguments[0], (Handle) arguments[1], (Type) arguments[2]);
        made.accept(name, lambda.bytes(version, sugar.host()));
        return name;
    }

    private String ofRecord(String called, String type) {
        Method method = new Method(called + RecordMethod.ENDING, type);
        ofRecord.add(method);
        return method.getName();
    }
}
