package dev.guardrail.engine;

import java.util.SortedMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Defines the classes of compiled rules, and none besides; all others are those that Guardrail sees. Each of their methods
 * begins with a look at the {@link Budget}. What is defined is what was vetted: it is written anew from what was read.
 */
final class RuleClasses extends ClassLoader {

    private static final String BUDGET = Type.getInternalName(Budget.class);
    private static final String PATTERN = "java/util/regex/Pattern";

    private final SortedMap<String, byte[]> classes;

    RuleClasses(SortedMap<String, byte[]> classes) {
        super("rules", RuleClasses.class.getClassLoader());
        this.classes = classes;
    }

    /** Its own classes come first: rules that judge claims are in the package of the built-in ones. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!classes.containsKey(file(name))) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    private static String file(String name) {
        return name.replace('.', '/') + ".class";
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(file(name));
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] watched = watched(bytes);
        return defineClass(name, watched, 0, watched.length);
    }

    private static byte[] watched(byte[] bytes) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return new Watched(super.visitMethod(access, name, descriptor, signature, exceptions));
                            }
                        },
                        ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    private static final class Watched extends MethodVisitor {

        Watched(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            super.visitMethodInsn(Opcodes.INVOKESTATIC, BUDGET, "check", "()V", false);
        }

        @Override
        public void visitMethodInsn(int opcode, String type, String name, String descriptor, boolean isInterface) {
            if (type.equals(PATTERN) && name.equals("matcher")) {
                String taking = "(L" + PATTERN + ";" + descriptor.substring(1);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, BUDGET, name, taking, false);
            } else {
                super.visitMethodInsn(opcode, type, name, descriptor, isInterface);
            }
        }
    }
}
