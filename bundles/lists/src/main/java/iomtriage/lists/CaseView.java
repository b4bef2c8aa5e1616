package iomtriage.lists;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.Referral;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.SeenScore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One person as one visitor may see them.
 *
 * @param published the list the person is on
 * @param referral the person's line, as far as the visitor may see it
 * @param record the person's record, where the host hands it over
 * @param gangIntelligence whether the visitor may see what links a person to a gang
 */
public record CaseView(
        PublishedList published, Referral referral, Optional<CaseRecord> record, boolean gangIntelligence) {

    public SubjectId subject() {
        return referral.subject();
    }

    public String reference() {
        return subject().value();
    }

    /** Highest predicted serious harm, 0 to 1. */
    public double predictedHarm() {
        return published.index().seriousHarm(referral.place() - 1);
    }

    /**
     * What is shown to whoever decides.
     *
     * @param seriousHarm whether it is a serious-harm case: see {@link SeriousHarmCase}
     */
    public Evidence evidence(boolean seriousHarm, Instant shownAt) {
        List<SeenScore> scores = referral.assessment().results().stream()
                .flatMap(result -> result
                        .score()
                        .map(score -> new SeenScore(
                                result.outcome().id(),
                                score.probability(),
                                score.band().name()))
                        .stream())
                .toList();
        return new Evidence(
                published.list().header().id(),
                referral.assessment().pack().toString(),
                published.list().header().policy().toString(),
                referral.assessment().inputDigest(),
                referral.place(),
                published.list().header().capacity(),
                referral.aboveCutLine(),
                referral.tier().tier(),
                referral.tier().decidingFactor(),
                referral.tier().decidingFact(),
                seriousHarm,
                scores,
                shownAt);
    }
}
