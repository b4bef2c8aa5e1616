package iomtriage.http.authentication;

import iomtriage.api.identity.User;
import iomtriage.http.Refusal;
import java.util.Optional;

/** The result of a try to sign in. */
public sealed interface SignInAnswer {

    /** The name and the password are someone's. */
    record SignedIn(User user) implements SignInAnswer {}

    /**
     * @param why for the server's log; anyone who tried is not told which it was
     * @param triedName what tells the name that was tried from others until this program ends, and does not tell the name, for
     *     people type their passwords there; empty if no name was checked
     */
    record Refused(Refusal why, Optional<String> triedName) implements SignInAnswer {}
}
