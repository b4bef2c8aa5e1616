package iomtriage.http.authentication;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Refusal;
import iomtriage.http.RefusedException;
import java.util.Arrays;

/**
 * A user who is signed in.
 *
 * @param user the user
 * @param token what a form must bring back, so that no other site can send it
 */
public record Visitor(User user, String token) {

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
