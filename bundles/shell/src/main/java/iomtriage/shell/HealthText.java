package iomtriage.shell;

import iomtriage.api.score.PackSummary;
import iomtriage.reviews.access.WithoutRules;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.JournalHealth;
import java.util.Optional;

/** Says of each part whether it is up. */
public final class HealthText {

    private HealthText() {}

    /** Scores cannot be given without a pack. */
    public static String pack(Optional<PackSummary> pack) {
        return "pack    "
                + pack.map(each -> "up: " + each.key())
                        .orElse("down: no model pack is in service. Name one in the configuration iomtriage.packs");
    }

    /** Decisions cannot be taken without a store. */
    public static String store(Optional<JournalHealth> store) {
        return "store   "
                + store.map(each -> each.trouble().map(why -> "down: " + why).orElse("up"))
                        .orElse("none: nothing is kept, and no decision can be taken. Configure iomtriage.store");
    }

    /** The audit trail as it was found last, and whether it is being written. */
    public static String trail(Optional<JournalHealth> store, Optional<AuditTrail> trail) {
        if (store.isEmpty() || trail.isEmpty()) {
            return "trail   none";
        }
        Optional<ChainVerdict> verdict = store.get().trailVerdict();
        if (verdict.isEmpty()) {
            return "trail   down: it is being checked";
        }
        if (verdict.get() instanceof ChainVerdict.Broken broken) {
            return "trail   down: " + broken.finding();
        }
        long lost = trail.get().later().lost();
        if (lost > 0) {
            return "trail   down: " + lost + " entries could not be written. The log says when";
        }
        return trail.get().later().isWriting() ? "trail   up" : "trail   down: entries wait to be written";
    }

    /** Who may see whom. */
    public static String access(Optional<WithoutRules> without) {
        return "access  "
                + without.map(none -> none == WithoutRules.OPEN
                                ? "up: everybody sees everyone, as configured"
                                : "down: the host gives no rules on who may see whom (CaseAccess), so nobody"
                                        + " sees anyone")
                        .orElse("up");
    }
}
