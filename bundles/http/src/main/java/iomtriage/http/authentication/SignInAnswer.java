package iomtriage.http.authentication;

import iomtriage.api.identity.User;
import iomtriage.http.Refusal;
import java.net.URI;
import java.util.Optional;

/** The result of a try to sign in. */
public sealed interface SignInAnswer {

    /**
     * Someone is who they say.
     *
     * @param signOut where their browser goes to sign out of the identity provider that they came from; empty if they came from
     *     none, or it has no such address
     */
    record SignedIn(User user, Optional<URI> signOut) implements SignInAnswer {}

    /**
     * @param why for the server's log; anyone who tried is not told which it was
     * @param triedName what tells the name that was tried from others until this program ends, and does not tell the name, for
     *     people type their passwords there; empty if no name was checked
     */
    record Refused(Refusal why, Optional<String> triedName) implements SignInAnswer {}
}
