package iomtriage.cli.coverage;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.ReferralList;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.Ranker;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.caseload.CaseloadScorer;
import iomtriage.scoring.caseload.ScoredCaseload;
import iomtriage.scoring.caseload.ScoredPerson;
import iomtriage.scoring.pack.ModelPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A list made of people of whom it is known what happened.
 *
 * @param list the list
 * @param personAt number of the person at each place, from 0 for the first place
 */
@SuppressWarnings("ArrayRecordComponent")
record ListedCaseload(ReferralList list, int[] personAt) {

    /** The policy's list of people, numbered from 0 as {@link #scored} has it. */
    static ListedCaseload of(Ranker ranker, ScoredCaseload people, int capacity) {
        ReferralList list = ranker.rank(people, capacity);
        int[] personAt = list.subjects().stream()
                .mapToInt(subject -> Integer.parseInt(subject.value()))
                .toArray();
        return new ListedCaseload(list, personAt);
    }

    /** People {@code from} to {@code to}, numbered from 0, as a pack scores them. */
    static ScoredCaseload scored(ModelPack pack, LabelledPeople people, int from, int to) {
        Scorer scorer = new Scorer(pack);
        CaseloadScorer scores = new CaseloadScorer(FeatureCatalogue.standard(), scorer, 1);
        List<ScoredPerson> scored = new ArrayList<>();
        for (int i = from; i < to; i++) {
            scored.add(scores.score(
                    new SubjectId(Integer.toString(i - from)),
                    people.people().get(i).row()));
        }
        return new ScoredCaseload("coverage", LocalDate.EPOCH, scorer, scored, List.of());
    }
}
