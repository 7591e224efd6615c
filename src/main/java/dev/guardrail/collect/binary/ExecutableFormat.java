package dev.guardrail.collect.binary;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The formats of files that a machine, a virtual machine or an installer runs. */
final class ExecutableFormat {

    /** Archives are zip files, whatever they are for: the extension says which of them run. */
    private static final Map<String, String> ARCHIVES = Map.of(
            "jar", "Java archive",
            "war", "Java archive",
            "ear", "Java archive",
            "aar", "Android library",
            "apk", "Android package",
            "ipa", "iOS package",
            "whl", "Python wheel",
            "egg", "Python egg",
            "xpi", "browser extension",
            "vsix", "editor extension");

    /** The magic numbers of Mach-O, of 32 and 64 bits and both byte orders. {@code 0xCAFEBABE} is also that of Java. */
    private static final Set<Integer> MACH_O = Set.of(0xFEEDFACE, 0xFEEDFACF, 0xCEFAEDFE, 0xCFFAEDFE);

    private static final int CAFE_BABE = 0xCAFEBABE;
    /** Java's first version of class files; a universal binary has fewer architectures than that. */
    private static final int FIRST_JAVA = 45;

    private ExecutableFormat() {}

    /** The format of a file; empty where a machine does not run it as it is. */
    static Optional<String> of(String path, byte[] start) {
        if (start.length < 8) {
            return Optional.empty();
        }
        int magic = ByteBuffer.wrap(start).getInt();
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (magic == CAFE_BABE) {
            return Optional.of(ByteBuffer.wrap(start).getInt(4) >= FIRST_JAVA ? "Java class" : "Mach-O");
        } else if (MACH_O.contains(magic)) {
            return Optional.of("Mach-O");
        } else if (magic == 0x504B0304) {
            return Optional.ofNullable(ARCHIVES.get(extension));
        } else if (begins(start, "\u007fELF")) {
            return Optional.of("ELF");
        } else if (isWindows(start)) {
            return Optional.of("Windows executable");
        } else if (begins(start, "\0asm")) {
            return Optional.of("WebAssembly");
        } else if (begins(start, "dex\n")) {
            return Optional.of("Dalvik executable");
        } else if (begins(start, "!<arch>\n")) {
            return Optional.of(extension.equals("deb") ? "Debian package" : "static library");
        } else if (magic == 0xEDABEEDB) {
            return Optional.of("RPM package");
        } else if (magic == 0xD0CF11E0 && extension.equals("msi")) {
            return Optional.of("Windows installer");
        }
        // Python's magic numbers differ by version and end with CR LF.
        boolean python =
                start[2] == '\r' && start[3] == '\n' && Set.of("pyc", "pyo").contains(extension);
        return python ? Optional.of("Python bytecode") : Optional.empty();
    }

    /** Whether it begins as DOS programs do and points at the header of Windows ({@code PE}) or of older systems. */
    private static boolean isWindows(byte[] start) {
        if (start.length < 64 || start[0] != 'M' || start[1] != 'Z') {
            return false;
        }
        int header = Integer.reverseBytes(ByteBuffer.wrap(start).getInt(60));
        return header >= start.length - 1
                || header > 0 && (start[header] == 'P' || start[header] == 'N' || start[header] == 'L');
    }

    private static boolean begins(byte[] start, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (start[i] != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
