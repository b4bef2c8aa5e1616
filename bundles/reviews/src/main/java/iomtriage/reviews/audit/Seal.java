package iomtriage.reviews.audit;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How what an entry says is tied to the chain: by a salted digest, so that content and salt can be deleted while the chain
 * still holds, and what was deleted cannot be guessed from what is left.
 *
 * @param salt 64 hexadecimal digits; empty once the content is erased, and for an entry from before there were salts
 * @param digest of salt, subject and detail; empty for an entry from before there were salts, whose hash covers its content
 *     itself
 * @param erasedBy number of the entry that says that the content was erased; empty while it is there
 */
public record Seal(Optional<String> salt, Optional<String> digest, OptionalLong erasedBy) {

    /** Shows no salt. */
    @Override
    public String toString() {
        return "Seal[hidden]";
    }
}
