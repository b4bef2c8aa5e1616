package iomtriage.reviews.personal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * One audit entry about a person, as it is told to them.
 *
 * @param number its number in the trail
 * @param at when
 * @param what was done, in plain words
 * @param by who did it, without name or id: "official 1", the same throughout one answer
 * @param told what it says about the person alone
 * @param forReview what a person must read before it is released: it may be about others, or be intelligence
 * @param why the reasons for that; empty if there is nothing to read
 */
public record HeldEntry(
        long number, Instant at, String what, String by, JsonNode told, JsonNode forReview, List<String> why) {

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "HeldEntry[hidden, " + number + "]";
    }
}
