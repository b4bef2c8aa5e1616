package iomtriage.http.authentication;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Refusal;
import iomtriage.http.RefusedException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A user who is signed in.
 *
 * @param user the user
 * @param token what a form must bring back, so that no other site can send it
 * @param endsAt when the session ends if nothing is done until then; empty where the host says who someone is
 */
public record Visitor(User user, String token, Optional<Instant> endsAt) {

    /** @throws RefusedException with status 403 unless the user has one of the roles */
    public void needs(Role... roles) {
        if (Arrays.stream(roles).noneMatch(user::is)) {
            throw new RefusedException(
                    Refusal.ROLE,
                    "Your role does not allow this. It is for: "
                            + String.join(
                                    ", ", Arrays.stream(roles).map(Role::label).toList()) + ".");
        }
    }
}
