package iomtriage.pages.person;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.place.PlaceRange;
import iomtriage.api.place.Placement;
import iomtriage.api.place.PlacementRule;
import iomtriage.api.place.RankInterval;
import iomtriage.api.referral.ReferralList;
import iomtriage.pages.SmallList;
import iomtriage.pages.frame.Words;
import iomtriage.scoring.SimulatedPeople;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceSurenessTest {

    private static final ReferralList BY_RANK = SmallList.ranked(List.of());
    private static final SubjectId LAST = BY_RANK.at(40).subject();
    private static final ReferralList WITH_ONE_PUT_ON =
            SmallList.ranked(List.of(Placement.of(LAST, PlacementRule.MUST_BE_ON)
                    .by("the panel")
                    .reason("agreed")
                    .from(SimulatedPeople.AS_OF)
                    .build()));

    @Test
    void aPlaceSaysWhereItCouldLieAndHowSureItsSideOfTheLineIs() {
        PlaceRange range = BY_RANK.range(4);
        RankInterval ranks = range.interval().orElseThrow();

        assertThat(words(BY_RANK, 4, true))
                .isEqualTo("The place is 4; packs made in the same way from other people would rank the person"
                        + " between " + ranks.best() + " and " + ranks.worst() + " on average (95% interval)."
                        + " Chance that another such pack puts the person above the cut line: "
                        + Words.percent(range.chanceAbove().orElseThrow()) + ".");
    }

    @Test
    void nothingIsCertainHoweverFarFromTheLine() {
        assertThat(words(BY_RANK, 40, true))
                .endsWith("Chance that another such pack puts the person above the cut line: under 1%.");
    }

    @Test
    void whoeverWasPutOnTheListIsThereByADecisionWhoseReasonOnlySomeMayRead() {
        int place = WITH_ONE_PUT_ON.find(LAST).orElseThrow().place();

        assertThat(words(WITH_ONE_PUT_ON, place, true))
                .startsWith("The place is 5, and the rank by the policy's order 40; packs made in the same way")
                .endsWith("A decision, not the policy, settles the side of the cut line: put on the list by the panel:"
                        + " agreed.");
        assertThat(words(WITH_ONE_PUT_ON, place, false))
                .endsWith("settles the side of the cut line: put on the list by the panel.");
    }

    @Test
    void whoeverGaveWayIsToldWhy() {
        int place = WITH_ONE_PUT_ON.find(BY_RANK.at(5).subject()).orElseThrow().place();

        assertThat(words(WITH_ONE_PUT_ON, place, false))
                .contains("The person is below the cut line, though high enough by rank: the place went to a person who"
                        + " must be on the list.");
    }

    private static String words(ReferralList list, int place, boolean gangIntelligence) {
        return PlaceSureness.words(SmallList.view(list, place, gangIntelligence));
    }
}
