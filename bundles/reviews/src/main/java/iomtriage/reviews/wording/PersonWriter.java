package iomtriage.reviews.wording;

import iomtriage.api.needs.Need;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.profile.Reader;
import iomtriage.api.profile.ReaderText;
import iomtriage.api.referral.Referral;
import iomtriage.api.review.Standing;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.OutcomeKind;
import iomtriage.api.score.Reason;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import iomtriage.features.FeatureCatalogue;
import iomtriage.features.definition.Chapter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes for the person whom it is about. Leaves out what could put someone else at risk: predictions of serious harm, what
 * agencies hold on record, and everything about victims.
 */
public final class PersonWriter {

    private static final int REASONS = 5;
    private static final Set<Chapter> WITHHELD = EnumSet.of(Chapter.HARM, Chapter.ON_RECORD, Chapter.SERIOUS_HARM);

    private final FeatureCatalogue catalogue;

    public PersonWriter(FeatureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The text about a person, with their line on a list where there is one.
     *
     * @param standing where the referral stands by what was decided
     */
    public ReaderText write(CaseProfile profile, Optional<Referral> referral, Standing standing, List<String> notes) {
        Text text = new Text(Reader.PERSON)
                .passage("Note", notes)
                .passage(
                        "What this is about",
                        List.of(
                                "The police, probation and their partners can offer a place on Integrated Offender"
                                        + " Management. It means closer contact, and more help.",
                                "There are not enough places for everybody, so your record was compared with other"
                                        + " people's. People decide who is offered a place. A computer does not."));
        referral.ifPresent(line -> text.passage("Where you stand", List.of(stands(line, standing))));
        for (ScoreResult result : profile.assessment().results()) {
            if (result.outcome().kind() == OutcomeKind.REOFFENDING) {
                reoffending(text, result);
            }
        }
        return text.passage("Help that fits you", help(profile))
                .passage(
                        "What is not shown here",
                        List.of(
                                "Some of what is looked at could put other people at risk if it were shown, so it is left"
                                        + " out here."))
                .passage(
                        "What you can do",
                        List.of(
                                "If anything here is wrong, tell your probation officer, and ask for it to be put"
                                        + " right.",
                                isDecided(standing)
                                        ? "You can say what you think of this, and ask for the decision to be looked at"
                                                + " again by someone else."
                                        : "You can say what you think of this before anything is decided, and ask for the"
                                                + " decision to be looked at again by someone else."))
                .build();
    }

    private static boolean isDecided(Standing standing) {
        return switch (standing) {
            case ACCEPTED, DECLINED, STEPPED_DOWN, REMOVED -> true;
            case UNDECIDED, AWAITING_SECOND_PERSON, DEFERRED, DATA_IS_WRONG -> false;
        };
    }

    /** Once someone has decided, the decision is what matters, and no longer what the list suggested. */
    private static String stands(Referral line, Standing standing) {
        return switch (standing) {
            case ACCEPTED -> "It has been decided that you have a place.";
            case DECLINED -> "It has been decided not to offer you a place at the moment.";
            case DEFERRED -> "The decision about a place for you has been put off. It will be looked at again.";
            case DATA_IS_WRONG ->
                "Something in your record may be wrong. It is being put right before a place is decided about.";
            case STEPPED_DOWN -> "It has been decided that your place ends. Your case will be looked at again later.";
            case REMOVED -> "It has been decided that your place ends.";
            case AWAITING_SECOND_PERSON ->
                "A decision about a place for you has been proposed. A second person has yet to agree to it.";
            case UNDECIDED ->
                (line.aboveCutLine()
                                ? "By this comparison you are among the people to whom a place may be offered."
                                : "By this comparison you are not among the people to whom a place may be offered at"
                                        + " the moment.")
                        + " Nothing has been decided from it yet. If you have a place now, it stays yours until people"
                        + " decide otherwise.";
        };
    }

    private void reoffending(Text text, ScoreResult result) {
        Optional<Score> score = result.score();
        if (score.isEmpty()) {
            text.passage(
                    "Your record",
                    ((ScoreResult.NotScorable) result)
                            .reasons().stream().map(PlainWords::of).toList());
            return;
        }
        long of = Chance.ofHundred(score.get().probability());
        text.passage(
                "Your record",
                List.of("Of 100 people with a record like yours, about " + of
                        + (of == 1 ? " is" : " are") + " cautioned or convicted again within "
                        + result.outcome().windowMonths() + " months, and about " + (100 - of)
                        + (of == 99 ? " is" : " are")
                        + " not."));
        text.passage("What counted towards a higher number", reasons(result, true));
        text.passage("What counted towards a lower number", reasons(result, false));
        text.passage("What is not known", missing(result));
        text.passage(
                "What would change it",
                List.of(
                        "Every month without a new offence counts in your favour, and so does help with what is hard."));
    }

    private List<String> reasons(ScoreResult result, boolean raising) {
        Explanation why = result.explanation().orElseThrow();
        List<Reason> strongest =
                raising ? why.strongestRaising(Integer.MAX_VALUE) : why.strongestLowering(Integer.MAX_VALUE);
        return strongest.stream()
                .filter(each -> mayBeShown(each.features()) && ScoreWords.isFelt(each, why))
                .limit(REASONS)
                .map(each -> ScoreWords.capital(PlainWords.of(each.words())) + ".")
                .toList();
    }

    private List<String> missing(ScoreResult result) {
        if (!(result instanceof ScoreResult.Provisional provisional)) {
            return List.of();
        }
        return provisional.missing().stream()
                .filter(each -> mayBeShown(each.features()))
                .map(each -> PlainWords.of(each.ask())
                        + (Chance.ofHundred(each.lowest()) == Chance.ofHundred(each.highest())
                                ? " The number would stay at about " + Chance.ofHundred(each.lowest()) + "."
                                : " Then the number could be anything from " + Chance.ofHundred(each.lowest()) + " to "
                                        + Chance.ofHundred(each.highest()) + "."))
                .toList();
    }

    private boolean mayBeShown(List<String> features) {
        return features.stream()
                .noneMatch(id -> WITHHELD.contains(catalogue.feature(id).chapter()));
    }

    private static List<String> help(CaseProfile profile) {
        List<String> help = new ArrayList<>();
        for (Need need : profile.needs().identified()) {
            help.add(ScoreWords.capital(need.section().label()) + ": ask about help from "
                    + the(need.pathway().lead()) + ".");
        }
        return help;
    }

    private static String the(String lead) {
        return lead.equals("probation") || lead.startsWith("local")
                ? lead
                : lead.equals("NHS") ? "the NHS" : "the " + lead;
    }
}
