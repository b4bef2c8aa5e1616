package iomtriage.rest.review;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.User;
import iomtriage.http.RefusedException;

/**
 * The person who acted in the host's own screens, as the host names them; what they may do is what the key allows, and that it
 * was said by the key stays with it.
 */
final class Deciders {

    private static final int LONGEST_NAME = 100;

    private Deciders() {}

    /** Somebody of the application's own agency. */
    static User of(SentForms.Person person, User caller) {
        return of(person.id(), person.name(), caller.agency(), caller);
    }

    /** Somebody of an agency that the host names. */
    static User of(SentForms.Colleague person, User caller) {
        return of(person.id(), person.name(), person.agency(), caller);
    }

    /** Blanks around an id would make two persons of one, and a second person of the first. */
    private static User of(String id, String name, Agency agency, User caller) {
        if (!isShort(id) || !isShort(name)) {
            throw new RefusedException(422, "\"decidedBy\" must name the person who decided: id and name.");
        }
        return User.of(id.strip())
                .name(name.strip() + " (" + caller.name() + ")")
                .agency(agency)
                .area(caller.area())
                .roles(caller.roles())
                .application(caller.id())
                .build();
    }

    private static boolean isShort(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME;
    }
}
