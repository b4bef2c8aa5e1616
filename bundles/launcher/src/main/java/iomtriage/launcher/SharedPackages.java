package iomtriage.launcher;

import iomtriage.api.referral.TriageService;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;

/** The packages that the host shares with the framework, with their versions. */
final class SharedPackages {

    private static final String API = "iomtriage.api";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private SharedPackages() {}

    /** As the manifest of the API on the class path lists them; where it was packed without, as the one carried here does. */
    static String ofTheApi() throws IOException {
        Optional<Manifest> onTheClassPath = beside(TriageService.class);
        if (onTheClassPath.isPresent()) {
            return exports(onTheClassPath.get());
        }
        for (CarriedBundle bundle : Part.RANKING.bundles()) {
            if (bundle.isApi()) {
                return exports(bundle.manifest());
            }
        }
        throw new IOException("The launcher was packed without the API's bundle. Pack iomtriage.launcher whole.");
    }

    private static String exports(Manifest manifest) {
        return manifest.getMainAttributes().getValue(Constants.EXPORT_PACKAGE);
    }

    /** The manifest of the jar or folder that a class of the API came from, if it is still the API's own. */
    private static Optional<Manifest> beside(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        URL found = type.getClassLoader().getResource(file);
        String address = String.valueOf(found);
        if (found == null || !address.endsWith(file)) {
            return Optional.empty();
        }
        String manifest = address.substring(0, address.length() - file.length()) + MANIFEST;
        try (InputStream in = URI.create(manifest).toURL().openStream()) {
            return Optional.of(new Manifest(in)).filter(read -> isOfTheApi(read.getMainAttributes()));
        } catch (IOException | IllegalArgumentException absent) {
            return Optional.empty();
        }
    }

    private static boolean isOfTheApi(Attributes attributes) {
        return API.equals(attributes.getValue(Constants.BUNDLE_SYMBOLICNAME))
                && attributes.getValue(Constants.EXPORT_PACKAGE) != null;
    }
}
