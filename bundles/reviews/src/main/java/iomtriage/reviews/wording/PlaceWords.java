package iomtriage.reviews.wording;

import iomtriage.api.referral.Referral;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says where someone stands on a list, and why. */
final class PlaceWords {

    private PlaceWords() {}

    /** @param definitions the name of a definition of persistence, by its id */
    static List<String> of(Referral referral, UnaryOperator<String> definitions) {
        List<String> sentences = new ArrayList<>();
        String side = referral.aboveCutLine() ? ", above the cut line: " : ": ";
        sentences.add("Place " + referral.place() + side + referral.basis().inWords() + ".");
        if (referral.rank() != referral.place()) {
            sentences.add("By rank alone it would be place " + referral.rank() + ".");
        }
        sentences.add(ScoreWords.capital(referral.tier().tier().label())
                + (referral.tier().provisional() ? ", provisionally" : "") + ": "
                + referral.tier().decidingFactor() + ".");
        referral.tier().outlook().inWords().ifPresent(words -> sentences.add("The tier " + words + "."));
        sentences.add("Rank " + referral.reoffendingRank() + " by chance of reoffending, rank "
                + referral.seriousHarmRank() + " by chance of serious harm.");
        if (!referral.cohorts().isEmpty()) {
            sentences.add("Meets the definitions: "
                    + referral.cohorts().stream().map(definitions).collect(Collectors.joining("; ")) + ".");
        }
        return sentences;
    }
}
