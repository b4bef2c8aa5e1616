package iomtriage.api.caserecord;

import java.time.LocalDate;

/**
 * What is known about the safety of those at risk from this person.
 *
 * @param recorded the day these answers were given
 * @param maracCase a victim's case is before a multi-agency risk assessment conference
 * @param protectiveOrder an order protects somebody (non-molestation, restraining or domestic abuse protection order)
 * @param childrenInHousehold children live with the person or with the victim
 * @param victimContactArranged somebody other than the person's own officer is in touch with the victim
 */
public record VictimSafety(
        LocalDate recorded,
        Answer maracCase,
        Answer protectiveOrder,
        Answer childrenInHousehold,
        Answer victimContactArranged) {
    /** @throws CaseRecordRefusedException if anything is null */
    public VictimSafety {
        NullFields.of("victimSafety")
                .at("recorded", recorded)
                .at("maracCase", maracCase)
                .at("protectiveOrder", protectiveOrder)
                .at("childrenInHousehold", childrenInHousehold)
                .at("victimContactArranged", victimContactArranged)
                .refuse();
    }
}
