package iomtriage.http.authentication;

/**
 * What ties the way to an identity provider to the way back. Nobody but this process and the browser that was sent can know it.
 *
 * @param state what the browser must bring back (RFC 6749, 10.12)
 * @param nonce what the provider's word on who signed in must repeat (OpenID Connect Core 1.0, 3.1.2.1)
 * @param verifier what redeems the code that the browser brings back (RFC 7636)
 */
public record SignInAttempt(String state, String nonce, String verifier) {

    /** Shows no secret. */
    @Override
    public String toString() {
        return "SignInAttempt[hidden]";
    }
}
