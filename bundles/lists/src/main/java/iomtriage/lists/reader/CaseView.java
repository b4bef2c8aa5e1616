package iomtriage.lists.reader;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.Referral;
import iomtriage.lists.PublishedList;
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

    /** Id of the list the person is on. */
    public String list() {
        return published.list().header().id();
    }
}
