package iomtriage.http.authentication;

import iomtriage.api.identity.User;
import iomtriage.http.Refusal;

/** What came of a try to sign in. */
public sealed interface SignInAnswer {

    /** The name and the password are somebody's. */
    record SignedIn(User user) implements SignInAnswer {}

    /** @param why for the server's log; whoever tried is not told which it was */
    record Refused(Refusal why) implements SignInAnswer {}
}
