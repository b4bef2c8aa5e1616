package iomtriage.ranking.probation;

import iomtriage.scoring.reference.ReferenceScore;
import iomtriage.scoring.reference.ScoreForm;
import java.util.List;
import java.util.OptionalDouble;

/**
 * An official score as the policy reads it.
 *
 * @param percent the figure in per cent, as shown; empty if there is none
 * @param form its form; of no consequence without a figure
 * @param missing what the dynamic form, or any figure at all, would need
 */
public record OfficialFigure(OptionalDouble percent, ScoreForm.Kind form, List<String> missing) {

    /** Keeps a copy. */
    public OfficialFigure {
        missing = List.copyOf(missing);
    }

    static OfficialFigure of(ReferenceScore score) {
        if (score instanceof ReferenceScore.Figure figure) {
            return new OfficialFigure(
                    OptionalDouble.of(figure.percentage().doubleValue()),
                    figure.form().kind(),
                    figure.form().missing());
        }
        return new OfficialFigure(
                OptionalDouble.empty(), ScoreForm.Kind.ONLY, ((ReferenceScore.NotScorable) score).missing());
    }

    boolean isStatic() {
        return percent.isPresent() && form == ScoreForm.Kind.STATIC;
    }

    boolean isDynamic() {
        return percent.isPresent() && form == ScoreForm.Kind.DYNAMIC;
    }

    /** The same score with another figure. */
    OfficialFigure at(double other) {
        return new OfficialFigure(OptionalDouble.of(other), form, missing);
    }
}
