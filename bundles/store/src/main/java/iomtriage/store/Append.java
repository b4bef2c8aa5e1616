package iomtriage.store;

import iomtriage.referrals.audit.Appended;
import iomtriage.referrals.audit.AuditDraft;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * An entry that waits to be written.
 *
 * @param draft what it says
 * @param lastSeen number of the newest review entry that the writer had seen, where that matters
 * @param done told once it is on disk, or why it is not
 */
record Append(AuditDraft draft, OptionalLong lastSeen, CompletableFuture<Appended> done) {

    static Append of(AuditDraft draft, OptionalLong lastSeen) {
        return new Append(draft, lastSeen, new CompletableFuture<>());
    }
}
