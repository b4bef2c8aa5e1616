package iomtriage.rest;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Refusal;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.lists.PublishedList;
import iomtriage.lists.reader.ListReader;
import iomtriage.rest.message.Json;
import java.io.IOException;
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

    /** The day as of which what is sent is to be read. */
    public static LocalDate asOf(Request request) {
        return day(
                "as-of",
                request.parameter("as-of")
                        .orElseThrow(() -> new RefusedException(
                                400, "Say as of which day the record is to be read: as-of=2026-03-27.")));
    }

    /**
     * The case record that was sent.
     *
     * @throws CaseRecordRefusedException if it cannot be read, with every finding
     */
    public static CaseRecord record(Request request, CaseRecordReader reader) throws IOException {
        CaseEntry entry = reader.read(Json.text(request), "body");
        if (entry instanceof CaseEntry.Unreadable unreadable) {
            throw new CaseRecordRefusedException(unreadable.findings());
        }
        return ((CaseEntry.Readable) entry).record();
    }

    public static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new RefusedException(400, "\"" + name + "\" must be a day, for example 2026-03-27.");
        }
    }
}
