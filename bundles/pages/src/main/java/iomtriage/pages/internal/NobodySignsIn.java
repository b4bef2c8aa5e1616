package iomtriage.pages.internal;

import iomtriage.api.identity.HostIdentity;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.RequestFacts;
import iomtriage.api.identity.User;
import java.util.Optional;

/** Where a host gives neither passwords nor an identity, nobody gets in. */
final class NobodySignsIn implements PasswordCheck, HostIdentity {

    @Override
    public Optional<User> check(String userId, char[] password) {
        return Optional.empty();
    }

    @Override
    public Optional<User> find(String userId) {
        return Optional.empty();
    }

    @Override
    public Optional<User> identify(RequestFacts request) {
        return Optional.empty();
    }
}
