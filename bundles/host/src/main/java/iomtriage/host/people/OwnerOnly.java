package iomtriage.host.people;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Whether only its owner has rights to a file that says who may see whom, or how passwords are kept. */
public enum OwnerOnly {
    /** Nobody else had any. */
    ALREADY,
    /** Others had some, and have none now. */
    MADE,
    /** Others have some, and this account may not take them away. */
    REFUSED;

    /**
     * Takes away the rights of others. Where files have no such rights, as on Windows, the folder above decides.
     *
     * @throws IOException if the rights cannot be read
     */
    public static OwnerOnly of(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return ALREADY;
        }
        Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
        Files.getPosixFilePermissions(file).stream()
                .filter(each -> each.name().startsWith("OWNER"))
                .forEach(rights::add);
        if (rights.equals(Files.getPosixFilePermissions(file))) {
            return ALREADY;
        }
        try {
            Files.setPosixFilePermissions(file, rights);
            return MADE;
        } catch (FileSystemException notTheOwner) {
            return REFUSED;
        }
    }
}
