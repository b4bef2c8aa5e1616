package iomtriage.reviews.wording;

import iomtriage.api.profile.CaseProfile;
import iomtriage.api.profile.Reader;
import iomtriage.api.profile.ReaderText;
import iomtriage.api.referral.Referral;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.ScoreResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Writes for those who decide about the place: what it rests on, how sure it is, and what being wrong would mean. */
public final class SupervisorWriter {

    private static final int REASONS = 3;

    private SupervisorWriter() {}

    /** @param definitions the name of each cohort definition by its id */
    public static ReaderText write(
            CaseProfile profile, Optional<Referral> referral, List<String> notes, UnaryOperator<String> definitions) {
        Text text = new Text(Reader.SUPERVISOR).passage("Note", notes);
        referral.ifPresent(line -> text.passage("Place", PlaceWords.of(line, definitions)));
        text.passage("Chances", each(profile.assessment(), result -> List.of(ScoreWords.score(result))))
                .passage("What they rest on", each(profile.assessment(), SupervisorWriter::grounds))
                .passage("What is missing", each(profile.assessment(), ScoreWords::missing))
                .passage("If it is wrong", each(profile.assessment(), SupervisorWriter::ifWrong))
                .passage("Serious harm", HarmWords.of(profile.harm()))
                .passage("The person as a victim", HarmWords.asVictim(profile.harm()))
                .passage("Needs that drive the risk", NeedWords.driving(profile.needs(), NeedWords::identified))
                .passage("Safety of those at risk", SafetyWords.of(profile.victimSafety()))
                .passage(
                        "Your decision",
                        List.of("This is advice. You decide, and record your own reasons, for or against it."));
        return text.build();
    }

    private static List<String> each(Assessment assessment, Function<ScoreResult, List<String>> sentences) {
        List<String> all = new ArrayList<>();
        assessment.results().forEach(result -> all.addAll(sentences.apply(result)));
        return all;
    }

    private static List<String> grounds(ScoreResult result) {
        List<String> grounds = new ArrayList<>();
        ScoreWords.raising(result, REASONS)
                .forEach(reason -> grounds.add("Raises " + result.outcome().name() + ": " + reason));
        ScoreWords.lowering(result, REASONS)
                .forEach(reason -> grounds.add("Lowers " + result.outcome().name() + ": " + reason));
        return grounds;
    }

    private static List<String> ifWrong(ScoreResult result) {
        return result.score()
                .map(score -> List.of(
                        "Of 100 people with this chance of " + result.outcome().name() + ", about "
                                + Chance.ofHundred(score.probability()) + " would go on to it within "
                                + result.outcome().windowMonths() + " months, and about "
                                + (100 - Chance.ofHundred(score.probability())) + " would not."))
                .orElse(List.of());
    }
}
