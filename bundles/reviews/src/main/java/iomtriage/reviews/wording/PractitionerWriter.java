package iomtriage.reviews.wording;

import iomtriage.api.profile.CaseProfile;
import iomtriage.api.profile.Reader;
import iomtriage.api.profile.ReaderText;
import iomtriage.api.referral.Referral;
import iomtriage.api.score.ScoreResult;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes for those who work with the person: what drives the risk, what to ask, who should lead on what. */
public final class PractitionerWriter {

    private static final int REASONS = 5;

    private PractitionerWriter() {}

    /** @param definitions the name of each cohort definition by its id */
    public static ReaderText write(
            CaseProfile profile, Optional<Referral> referral, List<String> notes, UnaryOperator<String> definitions) {
        Text text = new Text(Reader.PRACTITIONER).passage("Note", notes);
        referral.ifPresent(line -> text.passage("Place", PlaceWords.of(line, definitions)));
        for (ScoreResult result : profile.assessment().results()) {
            text.passage(ScoreWords.name(result.outcome()), List.of(ScoreWords.score(result)));
            text.passage("What raises it", ScoreWords.raising(result, REASONS));
            text.passage("What lowers it", ScoreWords.lowering(result, REASONS));
            text.passage("What is missing", ScoreWords.missing(result));
        }
        return text.passage("Serious harm", HarmWords.of(profile.harm()))
                .passage("The person as a victim", HarmWords.asVictim(profile.harm()))
                .passage("Needs", NeedWords.of(profile.needs()))
                .passage(
                        "Needs that drive the risk",
                        NeedWords.driving(
                                profile.needs(),
                                need -> ScoreWords.capital(need.section().label()) + "."))
                .passage("Safety of those at risk", SafetyWords.of(profile.victimSafety()))
                .build();
    }
}
