package iomtriage.ranking;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.ReferralList;
import iomtriage.cohorts.Cohorts;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.caseload.CaseloadScorer;
import iomtriage.scoring.caseload.ScoredCaseload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Scored and ranked caseloads of made-up people. */
public final class Caseload {

    private Caseload() {}

    public static ScoredCaseload scored(List<CaseEntry> entries, int threads) {
        return new CaseloadScorer(SmallPack.CATALOGUE, new Scorer(SmallPack.first()), threads)
                .score(People.source(entries), People.AS_OF, Progress.SILENT);
    }

    public static ScoredCaseload scored(List<CaseRecord> people) {
        return scored(People.readable(people), 2);
    }

    /** Ranked by the policy that ships. */
    public static ReferralList ranked(List<CaseRecord> people, int capacity) {
        return new Ranker(PolicyReader.standard()).rank(scored(people), capacity);
    }

    /** Ranked by the policy that ships, with no places kept for anybody. */
    public static ReferralList byOrderAlone(List<CaseRecord> people, int capacity) {
        return new Ranker(policy(PolicyText.byOrderAlone())).rank(scored(people), capacity);
    }

    /** The service over the test's pack and the definitions that ship. */
    public static CaseTriage triage(RankingPolicy policy) {
        try {
            return new CaseTriage(SmallPack.CATALOGUE, SmallPack::first, Cohorts.builtIn(), policy, 2);
        } catch (PolicyRefusedException refused) {
            throw new AssertionError(refused);
        }
    }

    /** A policy from its text, read as any area's own. */
    public static RankingPolicy policy(String text) {
        try {
            Path file = Files.createTempFile("policy", ".json");
            return PolicyReader.read(Files.writeString(file, text));
        } catch (IOException | PolicyRefusedException refused) {
            throw new AssertionError("The test's own policy must be accepted", refused);
        }
    }
}
