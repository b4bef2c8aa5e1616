package iomtriage.http;

import java.util.Arrays;
import java.util.Optional;

/** Why a request is refused: the kind of reason, for the server's log, and nothing of what was sent. */
public enum Refusal {
    MALFORMED(400, "what was sent cannot be read", false),
    BROKEN_OFF(400, "the body did not arrive", false),
    NO_KEY(401, "no key was sent", false),
    UNKNOWN_KEY(401, "the key is not known", true),
    ROLE(403, "the role does not allow it", false),
    WRONG_PASSWORD(403, "the name or the password is wrong", false),
    TOO_MANY_TRIES(403, "there were too many tries to sign in", true),
    FORGED_FORM(403, "the form was not sent from a page of the visitor's", true),
    SIGN_IN_NOT_BEGUN(403, "the sign-in was not begun in this browser, or too long ago", false),
    PROVIDER_REFUSED(403, "the identity provider did not let them in", false),
    PROVIDER_DOUBTED(403, "what the identity provider sent cannot be trusted", true),
    NOT_THERE(404, "there is no such thing, or not for this visitor", false),
    METHOD(405, "the address does not answer this method", false),
    TOO_SLOW(408, "the body took too long to arrive", true),
    TOO_LARGE(413, "the body is too large", true),
    TYPE(415, "the body is of another type", false);

    private final int status;
    private final String words;
    private final boolean attack;

    Refusal(int status, String words, boolean attack) {
        this.status = status;
        this.words = words;
        this.attack = attack;
    }

    /** The kind that a status by itself stands for; empty if the status is no refusal. */
    static Optional<Refusal> of(int status) {
        return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The reason in plain words. */
    public String words() {
        return words;
    }

    /** Whether part of what was sent is left unread, so that no other request can follow it on the same connection. */
    public boolean leavesBodyUnread() {
        return this == TOO_LARGE || this == TOO_SLOW || this == BROKEN_OFF;
    }

    /** Whether someone who means no harm hardly ever causes it. */
    public boolean looksLikeAnAttack() {
        return attack;
    }
}
