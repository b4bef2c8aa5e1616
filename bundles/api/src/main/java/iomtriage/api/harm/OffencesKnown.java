package iomtriage.api.harm;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a whole record shows of offences of one kind, as known on a day. What is proven and what is not are never one number.
 *
 * @param proven how many offences led to a caution or conviction
 * @param unproven how many the person was arrested for, charged with or otherwise tied to, without either so far
 * @param last the day of the latest; empty if there is none
 */
public record OffencesKnown(int proven, int unproven, Optional<LocalDate> last) {

    /** All of them. */
    public int total() {
        return proven + unproven;
    }
}
