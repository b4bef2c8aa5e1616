package iomtriage.rest;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Refusal;
import iomtriage.http.RefusedException;
import iomtriage.lists.ListReader;
import iomtriage.lists.PublishedList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/** What every call checks. */
public final class Calls {

    private Calls() {}

    public static void needs(User caller, Role... roles) {
        if (Arrays.stream(roles).noneMatch(caller::is)) {
            throw new RefusedException(Refusal.ROLE, "The key's roles do not allow this call.");
        }
    }

    /** The list in view, as the caller may see it. */
    public static PublishedList current(ListReader lists, User caller) {
        return lists.current(caller)
                .orElseThrow(
                        () -> new RefusedException(404, lists.lists().withheld().orElse("No list was made yet.")));
    }

    public static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new RefusedException(400, "\"" + name + "\" must be a day, for example 2026-03-27.");
        }
    }
}
