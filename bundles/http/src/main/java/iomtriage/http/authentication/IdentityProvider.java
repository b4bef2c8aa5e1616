package iomtriage.http.authentication;

import java.net.URI;

/** Signs people in elsewhere, for those whose accounts are an identity provider's. Registered as a service, it takes the place of the sign-in form. Thread-safe. */
public interface IdentityProvider {

    /**
     * Where a browser goes to sign in.
     *
     * @throws java.io.UncheckedIOException if that cannot be told now
     */
    URI signIn(SignInAttempt attempt);

    /**
     * Who signed in there.
     *
     * @param code what the browser brought back for the attempt
     * @throws java.io.UncheckedIOException if that cannot be told now
     */
    SignInAnswer arrived(String code, SignInAttempt attempt);
}
