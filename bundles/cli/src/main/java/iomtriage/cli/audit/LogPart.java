package iomtriage.cli.audit;

import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.StoredEntry;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which entries of the trail a file is to hold. */
public enum LogPart {
    /** Every entry. */
    WHOLE_TRAIL(action -> true),
    /** What was put on record about referrals. */
    DECISION_LOG(Action::isReview),
    /** Who came in or was kept out, and who was shown what about whom. */
    ACCESS_LOG(Action::isAccess);

    private final Set<String> actions;

    LogPart(Predicate<Action> wanted) {
        this.actions =
                Arrays.stream(Action.values()).filter(wanted).map(Action::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Actions of a newer version are in no log of this one's, but in the whole trail. */
    boolean holds(StoredEntry entry) {
        return this == WHOLE_TRAIL || actions.contains(entry.action());
    }
}
