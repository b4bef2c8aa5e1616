package iomtriage.rest;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.AccessRefusedException;
import iomtriage.http.Refusal;
import iomtriage.http.RefusedException;
import iomtriage.lists.Desk;
import iomtriage.lists.PublishedList;
import iomtriage.reviews.audit.Action;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What every call checks. */
final class Calls {

    private Calls() {}

    static void needs(User caller, Role... roles) {
        if (Arrays.stream(roles).noneMatch(caller::is)) {
            throw new RefusedException(Refusal.ROLE, "The key's roles do not allow this call.");
        }
    }

    /** A person whom the caller may see all of. */
    static SubjectId open(Desk desk, User caller, String reference) {
        SubjectId subject = subject(reference);
        Access access = desk.access().to(caller, subject);
        if (access == Access.OPEN) {
            return subject;
        }
        desk.log(caller.id(), Action.ACCESS_REFUSED, Optional.of(subject), Map.of("page", "api"));
        throw refusal(new AccessRefusedException(access));
    }

    /** As this interface says it, whichever rule refused it. */
    static RefusedException refusal(AccessRefusedException refused) {
        return refused.access() == Access.RESTRICTED
                ? new RefusedException(Refusal.RESTRICTED, "This case is restricted.")
                : RefusedException.notFound();
    }

    private static SubjectId subject(String reference) {
        try {
            return new SubjectId(reference);
        } catch (IllegalArgumentException malformed) {
            throw RefusedException.notFound();
        }
    }

    /** The list that everybody looks at. */
    static PublishedList current(Desk desk) {
        return desk.lists().current().orElseThrow(() -> new RefusedException(404, "No list was made yet."));
    }

    static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new RefusedException(400, "\"" + name + "\" must be a day, for example 2026-03-27.");
        }
    }

    static int number(Optional<String> text, int otherwise, int most) {
        return text.filter(each -> each.matches("[0-9]{1,7}"))
                .map(Integer::parseInt)
                .map(each -> Math.max(1, Math.min(most, each)))
                .orElse(otherwise);
    }
}
