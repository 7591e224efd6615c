package dev.guardrail.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * A class that implements a functional interface by one call, as {@link java.lang.invoke.LambdaMetafactory} makes it.
 *
 * @param self the class
 * @param site the method of the interface; its arguments are what the lambda captures, and it returns the interface
 * @param erased the type of the method of the interface, without its type arguments
 * @param target what is called
 * @param known the type of the method of the interface, with its type arguments
 */
record LambdaClass(Type self, Method site, Type erased, Handle target, Type known) {

    /** The static method that makes one, with what it captures. */
    static final String MAKE = "make";

    private static final Type OBJECT = Type.getType(Object.class);
    private static final String ONLY = "ONLY";

    /** The class file. */
    byte[] bytes(int version, String host) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                version,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                self.getInternalName(),
                null,
                OBJECT.getInternalName(),
                new String[] {site.getReturnType().getInternalName()});
        writer.visitNestHost(host);
        constructor(writer);
        factory(writer);
        implementation(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private Type[] captured() {
        return site.getArgumentTypes();
    }

    private Method constructor() {
        return new Method("<init>", Type.VOID_TYPE, captured());
    }

    private static String field(int captured) {
        return "captured" + captured;
    }

    private void constructor(ClassWriter writer) {
        GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_PRIVATE, constructor(), null, null, writer);
        code.loadThis();
        code.invokeConstructor(OBJECT, new Method("<init>", "()V"));
        for (int i = 0; i < captured().length; i++) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
            writer.visitField(access, field(i), captured()[i].getDescriptor(), null, null);
            code.loadThis();
            code.loadArg(i);
            code.putField(self, field(i), captured()[i]);
        }
        end(code);
    }

    /** One that captures nothing is made once, as Java does it. */
    private void factory(ClassWriter writer) {
        Method make = new Method(MAKE, site.getReturnType(), captured());
        GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_STATIC, make, null, null, writer);
        if (captured().length == 0) {
            once(writer);
            code.getStatic(self, ONLY, self);
        } else {
            code.newInstance(self);
            code.dup();
            code.loadArgs();
            code.invokeConstructor(self, constructor());
        }
        end(code);
    }

    private void once(ClassWriter writer) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        writer.visitField(access, ONLY, self.getDescriptor(), null, null);
        Method initializer = new Method("<clinit>", "()V");
        GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_STATIC, initializer, null, null, writer);
        code.newInstance(self);
        code.dup();
        code.invokeConstructor(self, constructor());
        code.putStatic(self, ONLY, self);
        end(code);
    }

    private void implementation(ClassWriter writer) {
        Method implemented = new Method(site.getName(), erased.getDescriptor());
        GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_PUBLIC, implemented, null, null, writer);
        if (isConstructor()) {
            code.newInstance(owner());
            code.dup();
        }
        List<Type> wanted = wanted();
        for (int i = 0; i < captured().length; i++) {
            code.loadThis();
            code.getField(self, field(i), captured()[i]);
            Conversion.convert(code, captured()[i], captured()[i], wanted.get(i));
        }
        for (int i = 0; i < erased.getArgumentTypes().length; i++) {
            code.loadArg(i);
            Type type = erased.getArgumentTypes()[i];
            Conversion.convert(code, type, known.getArgumentTypes()[i], wanted.get(captured().length + i));
        }
        code.visitMethodInsn(opcode(), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
        result(code, isConstructor() ? owner() : Type.getReturnType(target.getDesc()));
        end(code);
    }

    private boolean isConstructor() {
        return target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    private Type owner() {
        return Type.getObjectType(target.getOwner());
    }

    /** What the call takes: the object it is called on, if there is one, and its arguments. */
    private List<Type> wanted() {
        List<Type> wanted = new ArrayList<>();
        if (!isConstructor() && target.getTag() != Opcodes.H_INVOKESTATIC) {
            wanted.add(owner());
        }
        wanted.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
        return wanted;
    }

    private void result(GeneratorAdapter code, Type result) {
        if (!erased.getReturnType().equals(Type.VOID_TYPE)) {
            Conversion.convert(code, result, result, known.getReturnType());
        } else if (result.getSize() == 2) {
            code.pop2();
        } else if (result.getSize() == 1) {
            code.pop();
        }
    }

    /** How the target is called. Inside a nest, a private method is called as others are. */
    private int opcode() {
        return switch (target.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            case Opcodes.H_INVOKESPECIAL -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            default -> throw new IllegalStateException("unknown kind of method handle: " + target);
        };
    }

    private static void end(GeneratorAdapter code) {
        code.returnValue();
        code.endMethod();
    }
}
