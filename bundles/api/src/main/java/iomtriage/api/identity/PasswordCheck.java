package iomtriage.api.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Checks a name and password, for a host whose users sign in on a form. Called from several threads at once. */
@ConsumerType
public interface PasswordCheck {

    /**
     * {@return the user whose name and password these are; empty if they are nobody's} Takes as long for a name that
     * does not exist as for a wrong password.
     *
     * @param userId the name as it was typed
     * @param password the password; the caller wipes it
     */
    Optional<User> check(String userId, char[] password);

    /**
     * {@return the user with an id, as of now; empty if there is none any more} A session asks again, so that a right
     * taken away is gone at once.
     *
     * @param userId the host's id: see {@link User#id()}
     */
    Optional<User> find(String userId);
}
