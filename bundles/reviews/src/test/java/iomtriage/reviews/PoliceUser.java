package iomtriage.reviews;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;

/** People of the police in the area "north", for tests in which no more matters of them. */
public final class PoliceUser {

    private PoliceUser() {}

    public static User of(String id, Role role) {
        return User.of(id)
                .name(id)
                .agency(Agency.POLICE)
                .area("north")
                .role(role)
                .build();
    }
}
