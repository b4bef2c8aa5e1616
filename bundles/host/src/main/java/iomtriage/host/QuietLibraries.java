package iomtriage.host;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Of what the libraries inside say of themselves, only what needs attention is for those who run this. */
final class QuietLibraries {

    /** Kept here, for a logger that nobody holds forgets its level. */
    private static final Logger SERVER = Logger.getLogger("org.eclipse.jetty");

    private QuietLibraries() {}

    static void quieten() {
        Logger.getLogger("").setLevel(Level.WARNING);
        // Its warnings repeat what strangers send, as often as they send it; what is refused, the pages log themselves.
        SERVER.setLevel(Level.SEVERE);
    }
}
