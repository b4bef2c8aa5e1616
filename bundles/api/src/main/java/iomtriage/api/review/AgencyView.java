package iomtriage.api.review;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.internal.Faults;
import java.util.Optional;

/**
 * What an agency thinks of a person, as someone puts it forward.
 *
 * @param subject whom it is about
 * @param agency whose view it is; empty for the agency of the person who writes it. Only a supervisor may minute another agency's
 * @param stance where the agency stands on a place for the person, if it says so
 * @param text what it says, as long as the rules allow
 */
public record AgencyView(SubjectId subject, Optional<Agency> agency, Optional<Stance> stance, String text) {

    /** @throws IllegalArgumentException if anything is null, with every field at once */
    public AgencyView {
        Faults.of("an agency's view")
                .at("subject", subject)
                .at("agency", agency)
                .at("stance", stance)
                .at("text", text)
                .refuse();
    }

    /**
     * {@return the view of the writer's own agency, without a stance}
     *
     * @param subject whom it is about
     * @param text what the agency says
     * @throws IllegalArgumentException if anything is null, with every field at once
     */
    public static AgencyView own(SubjectId subject, String text) {
        return new AgencyView(subject, Optional.empty(), Optional.empty(), text);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "AgencyView[hidden]";
    }
}
