package iomtriage.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;

/**
 * A bundle inside this library.
 *
 * @param name of its file
 * @param resource where it is, seen from this package
 */
record CarriedBundle(String name, String resource) {

    private static final String API = "iomtriage.api.jar";

    /** Whether it is shared from the class path and so not installed. */
    boolean isApi() {
        return API.equals(name);
    }

    InputStream open() throws IOException {
        return resource(resource);
    }

    Manifest manifest() throws IOException {
        try (JarInputStream jar = new JarInputStream(open())) {
            return jar.getManifest();
        }
    }

    /** @throws IOException if this library was built or packed without it */
    static InputStream resource(String name) throws IOException {
        InputStream in = CarriedBundle.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("The launcher was packed without \"" + name
                    + "\". Pack iomtriage.launcher whole, with the resources beside its classes.");
        }
        return in;
    }
}
