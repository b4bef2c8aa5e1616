package iomtriage.additive.internal.tribuo;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tribuo and OLCUT log every step at INFO: only their warnings are logged, unless the host has chosen a level. */
public final class TribuoLogging {
    /** Strong references: java.util.logging keeps loggers, and so their levels, only weakly. */
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
