package iomtriage.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarInputStream;
import org.osgi.framework.Constants;

/** The packages that a bundle on the class path shares with the framework, with their versions. */
final class SharedPackages {

    private SharedPackages() {}

    static String exportedBy(Path jar) throws IOException {
        try (InputStream in = Files.newInputStream(jar);
                JarInputStream opened = new JarInputStream(in)) {
            return opened.getManifest().getMainAttributes().getValue(Constants.EXPORT_PACKAGE);
        }
    }
}
