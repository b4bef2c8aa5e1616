package iomtriage.contract;

import iomtriage.api.identity.HostIdentity;
import iomtriage.api.identity.RequestFacts;
import iomtriage.api.identity.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked of a {@link HostIdentity}: a user only where someone is signed in, and never by something anyone can send. */
public final class HostIdentityContract {

    /** Headers that gateways set, and that anyone can send where there is none. */
    private static final List<String> FORGEABLE = List.of(
            "X-User", "X-Username", "X-Remote-User", "Remote-User", "X-Forwarded-User", "X-Auth-Request-User", "From");

    private static final String SOMEWHERE = "203.0.113.7";

    private HostIdentityContract() {}

    /**
     * {@return everything that is wrong, each a sentence with the way out; empty if nothing is} It names no person.
     *
     * @param identity what the host implements
     * @param signedIn a request of someone who is signed in
     * @param id that user's id
     * @param patience how long one answer may take: every request waits for it
     */
    public static List<String> findings(HostIdentity identity, RequestFacts signedIn, String id, Duration patience) {
        List<String> findings = new ArrayList<>();
        Called<Optional<User>> known = Called.within(patience, () -> identity.identify(signedIn));
        clear(known, "a request of someone who is signed in", findings);
        if (findings.isEmpty() && !isUser(known, id)) {
            findings.add("identify() does not know the user who sent the request. Answer with that user.");
        }
        Called<Optional<User>> nobody =
                Called.within(patience, () -> identity.identify(new Sent(Optional.empty(), id)));
        clear(nobody, "a request without headers and cookies", findings);
        if (isAnyone(nobody)) {
            findings.add(
                    "identify() answers with a user for a request without headers and cookies: everyone would be signed"
                            + " in. Answer Optional.empty().");
        }
        for (String header : FORGEABLE) {
            if (isAnyone(Called.within(patience, () -> identity.identify(new Sent(Optional.of(header), id))))) {
                findings.add("identify() believes the header " + header + " from the address " + SOMEWHERE
                        + ". Anyone can send it: believe it only from the address of the gateway that sets it.");
            }
        }
        if (findings.isEmpty()
                && Called.atOnce(patience, () -> identity.identify(signedIn)).stream()
                        .anyMatch(each -> each.failed() || !isUser(each, id))) {
            findings.add(
                    "identify() goes wrong when several threads ask at once. Let calls share nothing that one of them"
                            + " changes.");
        }
        return findings;
    }

    private static void clear(Called<Optional<User>> answer, String request, List<String> findings) {
        if (answer.failed()) {
            findings.add("identify() " + answer.fault() + " for " + request
                    + ". Answer Optional.empty() where nobody is" + " signed in; keep what is slow out of the call.");
        } else if (answer.answer() == null) {
            findings.add("identify() answers null for " + request + ". Answer Optional.empty().");
        }
    }

    private static boolean isAnyone(Called<Optional<User>> answer) {
        return Optional.ofNullable(answer.answer()).flatMap(user -> user).isPresent();
    }

    private static boolean isUser(Called<Optional<User>> answer, String id) {
        return Optional.ofNullable(answer.answer())
                .flatMap(user -> user)
                .filter(user -> user.id().equals(id))
                .isPresent();
    }

    /** A request from somewhere, with one header at most. */
    private record Sent(Optional<String> named, String value) implements RequestFacts {

        @Override
        public Optional<String> header(String name) {
            return named.filter(name::equalsIgnoreCase).map(header -> value);
        }

        @Override
        public Optional<String> cookie(String name) {
            return Optional.empty();
        }

        @Override
        public String remoteAddress() {
            return SOMEWHERE;
        }
    }
}
