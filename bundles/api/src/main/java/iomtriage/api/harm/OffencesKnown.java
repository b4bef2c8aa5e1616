package iomtriage.api.harm;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a whole record shows of one kind of offence, as known on a day. What is proven and what is not are never one number,
 * and are not counted in one unit.
 *
 * @param proven how many offences led to a caution or conviction
 * @param unprovenDays on how many days the person was arrested, or charged without an arrest, for offences that led to neither
 * @param last the day of the latest proven offence, arrest or charge; empty if there is none
 */
public record OffencesKnown(int proven, int unprovenDays, Optional<LocalDate> last) {}
