package iomtriage.cohorts.reference;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.scoring.reference.ReferenceScale;
import iomtriage.scoring.reference.ReferenceScorers;
import java.time.LocalDate;

/** OGRS3 over two years, as definitions name it. Immutable and thread-safe. */
public final class Ogrs3TwoYears implements ReferenceScorer {

    private final ReferenceScorers scorers = new ReferenceScorers();

    @Override
    public String id() {
        return "ogrs3-two-years";
    }

    @Override
    public String name() {
        return "OGRS3 over two years";
    }

    @Override
    public ReferenceScore score(CaseRecord person, LocalDate asOf) {
        iomtriage.scoring.reference.ReferenceScore score = scorers.score(ReferenceScale.OGRS3_TWO_YEARS, person, asOf);
        if (score instanceof iomtriage.scoring.reference.ReferenceScore.Scored scored) {
            return new ReferenceScore.Percent(
                    scored.decidingPercentage().doubleValue(),
                    scored.assumption().map(iomtriage.scoring.reference.ReferenceScore.Assumption::inWords));
        }
        return new ReferenceScore.NotScorable(
                ((iomtriage.scoring.reference.ReferenceScore.NotScorable) score).missing());
    }
}
