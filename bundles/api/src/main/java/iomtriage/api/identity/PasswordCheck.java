package iomtriage.api.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Checks a name and password, for a host whose users sign in on a form. Called from several threads at once. */
@ConsumerType
public interface PasswordCheck {

    /**
     * The user whose name and password these are. Takes as long for a name that does not exist as for a wrong password.
     *
     * @param password the password; the caller wipes it
     */
    Optional<User> check(String userId, char[] password);

    /** The user with an id, as of now: a session asks again, so that a right taken away is gone at once. */
    Optional<User> find(String userId);
}
