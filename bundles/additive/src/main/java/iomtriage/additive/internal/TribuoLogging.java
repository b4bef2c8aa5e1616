package iomtriage.additive.internal;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tribuo and OLCUT log every step at INFO: here they speak up only about trouble, unless the host has chosen a level. */
public final class TribuoLogging {
    /** Held, because java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.tribuo"), Logger.getLogger("com.oracle.labs.mlrg.olcut"));

    private TribuoLogging() {}

    /** Lowers the level to warnings where none is set. */
    public static void lower() {
        for (Logger logger : LOGGERS) {
            if (logger.getLevel() == null) {
                logger.setLevel(Level.WARNING);
            }
        }
    }
}
