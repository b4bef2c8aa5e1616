package iomtriage.reviews.rule;

import iomtriage.api.review.Choice;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.Standing;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Says which decisions fit where someone stands: only who is on can stay or leave, and only who left can come back. */
public final class FittingChoices {

    private static final Set<Choice> OF_WHO_IS_ON = EnumSet.of(Choice.STAY, Choice.STEP_DOWN, Choice.REMOVE);
    private static final Set<Standing> LEFT = EnumSet.of(Standing.STEPPED_DOWN, Standing.REMOVED);

    private FittingChoices() {}

    /**
     * @param inForce where the person stands by what needs nobody's approval any more
     * @param onIom whether the person's record says that they are on
     */
    public static Set<Choice> of(Standing inForce, boolean onIom) {
        Set<Choice> fitting = EnumSet.allOf(Choice.class);
        if (inForce != Standing.ACCEPTED && !onIom) {
            fitting.removeAll(OF_WHO_IS_ON);
        }
        if (!LEFT.contains(inForce)) {
            fitting.remove(Choice.RE_ADMIT);
        }
        return fitting;
    }

    /** What stands in the way of a decision; empty if it fits. */
    public static Optional<ReviewFinding> finding(Choice choice, Standing inForce, boolean onIom) {
        if (of(inForce, onIom).contains(choice)) {
            return Optional.empty();
        }
        return Optional.of(new ReviewFinding(
                "choice",
                choice == Choice.RE_ADMIT
                        ? "Only a person who was stepped down or removed can be re-admitted. To bring on another person, accept"
                                + " them."
                        : "Only a person who is on IOM now can stay, be stepped down or be removed. For everyone else, accept,"
                                + " decline or defer."));
    }
}
