package iomtriage.reviews;

import java.time.Instant;

/**
 * Something on record that the host has not taken note of yet.
 *
 * @param entry number of the audit entry, the oldest of those that wait
 * @param since when it was put on record
 * @param failures how often the host has refused it
 */
public record LateDelivery(long entry, Instant since, int failures) {

    LateDelivery triedAgain(int times) {
        return new LateDelivery(entry, since, times);
    }
}
