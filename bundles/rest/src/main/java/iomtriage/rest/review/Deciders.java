package iomtriage.rest.review;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.User;
import iomtriage.rest.message.Fields;
import java.util.Optional;

/**
 * The person who acted in the host's own screens, as the host names them; what they may do is what the key allows, and that it
 * was said by the key stays with it.
 */
final class Deciders {

    private static final String FIELD = "decidedBy";
    private static final int LONGEST_NAME = 100;

    private Deciders() {}

    /** Someone of the application's own agency. */
    static Optional<User> read(Fields body, User caller) {
        return body.object(FIELD).flatMap(person -> user(person, Optional.of(caller.agency()), caller));
    }

    /** Someone of an agency that the host names. */
    static Optional<User> readColleague(Fields body, User caller) {
        return body.object(FIELD).flatMap(person -> user(person, person.constant("agency", Agency.class), caller));
    }

    /** Blanks around an id would make two persons of one, and a second person of the first: they are taken off. */
    private static Optional<User> user(Fields person, Optional<Agency> agency, User caller) {
        Optional<String> id = person.text("id", LONGEST_NAME);
        Optional<String> name = person.text("name", LONGEST_NAME);
        person.end();
        return id.isEmpty() || name.isEmpty() || agency.isEmpty()
                ? Optional.empty()
                : Optional.of(User.of(id.get())
                        .name(name.get() + " (" + caller.name() + ")")
                        .agency(agency.get())
                        .area(caller.area())
                        .roles(caller.roles())
                        .application(caller.id())
                        .build());
    }
}
