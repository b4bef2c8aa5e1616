package iomtriage.store.trail;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.Appended;
import iomtriage.reviews.audit.AuditDraft;
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

    private static final int LONGEST_USER = 200;
    private static final int LONGEST_DETAIL = 100_000;

    /** @throws IllegalArgumentException if no database could hold it: it must not fail the others in its batch */
    Append {
        boolean fits = draft.userId().length() <= LONGEST_USER
                && draft.detail().length() <= LONGEST_DETAIL
                && (draft.userId()
                                        + draft.detail()
                                        + draft.subject().map(SubjectId::value).orElse(""))
                                .indexOf(0)
                        < 0;
        if (!fits) {
            throw new IllegalArgumentException("An audit entry holds at most " + LONGEST_USER
                    + " characters of user id and " + LONGEST_DETAIL + " of detail, and no zero character.");
        }
    }

    static Append of(AuditDraft draft, OptionalLong lastSeen) {
        return new Append(draft, lastSeen, new CompletableFuture<>());
    }
}
