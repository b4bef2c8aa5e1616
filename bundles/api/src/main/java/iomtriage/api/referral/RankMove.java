package iomtriage.api.referral;

import iomtriage.api.caserecord.SubjectId;
import java.util.List;
import java.util.OptionalInt;

/**
 * One person's move from one list to another, with its reasons.
 *
 * @param subject who
 * @param before place on the earlier list; empty if the person was not ranked
 * @param after place on the later list; empty if the person is not ranked
 * @param aboveBefore whether the person had one of the places
 * @param aboveAfter whether the person has one now
 * @param reasons why, strongest first, each a phrase in plain words, for example "2 new sanctions"; at least one
 */
public record RankMove(
        SubjectId subject,
        OptionalInt before,
        OptionalInt after,
        boolean aboveBefore,
        boolean aboveAfter,
        List<String> reasons) {

    /** @throws IllegalArgumentException if no reason is given */
    public RankMove {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A move must have a reason.");
        }
    }

    /** How many places the person moved, whichever way; 0 if they are on one of the lists only. */
    public int distance() {
        return before.isPresent() && after.isPresent() ? Math.abs(after.getAsInt() - before.getAsInt()) : 0;
    }
}
