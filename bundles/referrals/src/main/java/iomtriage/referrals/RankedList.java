package iomtriage.referrals;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.ListHeader;
import iomtriage.api.referral.NotRanked;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.RefusedRecord;
import iomtriage.api.score.Assessment;
import iomtriage.referrals.policy.RankingPolicy;
import iomtriage.scoring.caseload.ScoredCaseload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ranked caseload that builds explanations for the rows somebody asks for. */
final class RankedList implements ReferralList {

    private final ListHeader header;
    private final ScoredCaseload caseload;
    private final Ranking ranking;
    private final TierWords tiers;
    private final List<Coverage> coverage;

    RankedList(RankingPolicy policy, ScoredCaseload caseload, int capacity, Ranking ranking, TierRule rule) {
        this.caseload = caseload;
        this.ranking = ranking;
        this.tiers = new TierWords(policy, rule, caseload.scorer().pack());
        this.coverage = new CoverageCalculator(caseload.scorer().pack()).coverage(ranking.people(), capacity);
        this.header = new ListHeader(
                ListId.of(policy, caseload, capacity, ranking),
                caseload.name(),
                caseload.asOf(),
                capacity,
                caseload.scorer().pack().summary(),
                policy.key());
    }

    @Override
    public ListHeader header() {
        return header;
    }

    @Override
    public int size() {
        return ranking.people().size();
    }

    @Override
    public Referral at(int place) {
        RankedPerson ranked = ranking.people().get(place - 1);
        Assessment assessment = caseload.scorer()
                .assess(
                        ranked.person().subject(),
                        caseload.asOf(),
                        ranked.person().row());
        return new Referral(
                place,
                tiers.decision(ranked, assessment),
                ranking.reoffendingRanks()[place - 1],
                ranking.harmRanks()[place - 1],
                place <= header.capacity(),
                assessment);
    }

    @Override
    public List<Referral> top(int count) {
        List<Referral> top = new ArrayList<>();
        for (int place = 1; place <= Math.min(count, size()); place++) {
            top.add(at(place));
        }
        return top;
    }

    @Override
    public Optional<Referral> find(SubjectId subject) {
        for (int i = 0; i < size(); i++) {
            if (ranking.people().get(i).person().subject().equals(subject)) {
                return Optional.of(at(i + 1));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Coverage> coverage() {
        return coverage;
    }

    @Override
    public List<NotRanked> notRanked() {
        return caseload.people().stream()
                .filter(person -> !person.obstacles().isEmpty())
                .map(person -> new NotRanked(person.subject(), person.obstacles()))
                .toList();
    }

    @Override
    public List<RefusedRecord> refused() {
        return caseload.refused().stream()
                .map(refusal -> new RefusedRecord(refusal.reference(), refusal.findings()))
                .toList();
    }
}
