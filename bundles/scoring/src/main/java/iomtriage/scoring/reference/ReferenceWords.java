package iomtriage.scoring.reference;

import iomtriage.records.text.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a reference score rests on, in plain words. */
public final class ReferenceWords {

    private ReferenceWords() {}

    /**
     * {@return the figure with its band, for example "51.18%, medium"; "none" without one}
     *
     * @param score a score, or what is missing for one
     */
    public static String figure(ReferenceScore score) {
        return score instanceof ReferenceScore.Figure figure
                ? figure.percentage() + "%, " + figure.band().label()
                : "none";
    }

    /**
     * {@return whether the score is static or dynamic, and what was not answered; or what is missing for any score}
     *
     * @param score a score, or what is missing for one
     */
    public static List<String> basis(ReferenceScore score) {
        if (score instanceof ReferenceScore.NotScorable not) {
            return List.of("needs " + String.join("; ", not.missing()));
        }
        ReferenceScore.Figure figure = (ReferenceScore.Figure) score;
        List<String> basis = new ArrayList<>();
        form(figure.form()).ifPresent(basis::add);
        if (!figure.form().readAsNone().isEmpty()) {
            basis.add("not answered, and read as none by the official rule: "
                    + String.join("; ", figure.form().readAsNone()));
        }
        if (figure instanceof ReferenceScore.Scored scored) {
            scored.assumption().map(ReferenceScore.Assumption::inWords).ifPresent(basis::add);
        }
        if (figure instanceof ReferenceScore.DirectContact contact && contact.isReduced()) {
            basis.add("one band lower after five years without an offence");
        }
        return basis;
    }

    private static Optional<String> form(ScoreForm form) {
        return switch (form.kind()) {
            case DYNAMIC ->
                Optional.of("dynamic, with answers of "
                        + Days.written(form.completed().orElseThrow()));
            case STATIC ->
                Optional.of(
                        form.missing().isEmpty()
                                ? "static"
                                : "static, as these answers are missing: " + String.join("; ", form.missing()));
            case ONLY -> Optional.empty();
        };
    }
}
