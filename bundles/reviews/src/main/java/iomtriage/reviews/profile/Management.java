package iomtriage.reviews.profile;

import iomtriage.api.register.SchemeMembership;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One arrangement in force by which agencies already manage a person.
 *
 * @param kind which arrangement
 * @param what the fact in plain words, for example "MAPPA category 2, level 3"
 * @param source who says so, in the host's words
 * @param since first day in force
 * @param review day by which it must be looked at again, if one is set
 * @param multiAgency whether several agencies manage the case; MAPPA level 1 is management by one, and MARAC looks to a victim
 * @param membership what the host keeps of it, where it is a scheme of its own
 */
public record Management(
        ManagementKind kind,
        String what,
        String source,
        LocalDate since,
        Optional<LocalDate> review,
        boolean multiAgency,
        Optional<SchemeMembership> membership) {

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Management[hidden, " + kind + "]";
    }
}
