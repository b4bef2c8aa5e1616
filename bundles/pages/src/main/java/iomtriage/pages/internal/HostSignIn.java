package iomtriage.pages.internal;

import iomtriage.api.identity.HostIdentity;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.RequestFacts;
import iomtriage.api.identity.User;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks what the host gives at the moment; where it gives neither passwords nor an identity, nobody gets in. */
final class HostSignIn implements PasswordCheck, HostIdentity {

    private final Supplier<Optional<PasswordCheck>> passwords;
    private final Supplier<Optional<HostIdentity>> identity;

    HostSignIn(Supplier<Optional<PasswordCheck>> passwords, Supplier<Optional<HostIdentity>> identity) {
        this.passwords = passwords;
        this.identity = identity;
    }

    @Override
    public Optional<User> check(String userId, char[] password) {
        return passwords.get().flatMap(host -> host.check(userId, password));
    }

    @Override
    public Optional<User> find(String userId) {
        return passwords.get().flatMap(host -> host.find(userId));
    }

    @Override
    public Optional<User> identify(RequestFacts request) {
        return identity.get().flatMap(host -> host.identify(request));
    }
}
