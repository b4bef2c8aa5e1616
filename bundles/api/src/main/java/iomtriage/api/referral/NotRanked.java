package iomtriage.api.referral;

import iomtriage.api.caserecord.SubjectId;
import java.util.List;

/**
 * A person whose record is sound but for whom a score the policy needs cannot be made. Listed, never scored as zero.
 *
 * @param subject whom it is about
 * @param reasons why, each a sentence
 */
public record NotRanked(SubjectId subject, List<String> reasons) {

    public NotRanked {
        reasons = List.copyOf(reasons);
    }
}
