package iomtriage.rest.personal;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Problem;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.rest.message.Faults;
import iomtriage.rest.message.Fields;
import iomtriage.rest.message.Json;
import iomtriage.reviews.personal.Erasures;
import iomtriage.reviews.personal.Kept;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Hands out all that is kept about a person, and erases a person whom two auditors want erased. */
public final class PersonalDataCalls implements CallGroup {

    private static final String NOT_DONE = "Nothing was done: see what is wrong, and send it again.";
    private static final int LONGEST_AUTHORITY = 500;

    private final Erasures erasures;

    public PersonalDataCalls(Erasures erasures) {
        this.erasures = erasures;
    }

    /** How much is kept, or was. */
    record HowMuch(Map<String, Integer> entries, int nominationsAndPlacements, List<Long> namedInEntriesAboutOthers) {

        static HowMuch of(Kept kept) {
            return new HowMuch(
                    kept.entries().entrySet().stream()
                            .collect(Collectors.toMap(
                                    each -> each.getKey().name(), Map.Entry::getValue, Integer::sum, TreeMap::new)),
                    kept.requests(),
                    kept.aboutOthers());
        }
    }

    record Asked(long erasure, HowMuch toBeErased) {}

    record Erased(HowMuch erased) {}

    /** Whom something is about, and on whose decision or by which request or rule it is done. */
    private record Demand(SubjectId subject, String authority) {

        static Demand read(Request request) throws IOException {
            Faults faults = new Faults();
            Fields body = Fields.of(request, faults);
            Optional<SubjectId> subject = body.reference("ref");
            Optional<String> authority = body.text("authority", LONGEST_AUTHORITY);
            body.end();
            faults.refuse(NOT_DONE);
            return new Demand(subject.orElseThrow(), authority.orElseThrow());
        }
    }

    @Override
    public void addTo(CallRoutes calls) {
        calls.post("/api/v1/personal-data", this::handOut)
                .post("/api/v1/erasures", this::ask)
                .post("/api/v1/erasure-answers", this::erase);
    }

    Response handOut(Request request, User caller) throws IOException {
        Demand demand = Demand.read(request);
        Calls.needs(caller, Role.AUDITOR);
        return Json.ok(
                erasures.handOut(caller, demand.subject(), demand.authority()).plain());
    }

    Response ask(Request request, User caller) throws IOException {
        Demand demand = Demand.read(request);
        Calls.needs(caller, Role.AUDITOR);
        return answer(erasures.ask(caller, demand.subject(), demand.authority()));
    }

    Response erase(Request request, User caller) throws IOException {
        Faults faults = new Faults();
        Fields body = Fields.of(request, faults);
        Optional<Long> erasure = body.entry("erasure");
        body.end();
        faults.refuse(NOT_DONE);
        Calls.needs(caller, Role.AUDITOR);
        return answer(erasures.erase(caller, erasure.orElseThrow()));
    }

    private static Response answer(Erasures.Answer answer) {
        if (answer instanceof Erasures.Asked asked) {
            return Response.json(201, Json.bytes(new Asked(asked.number(), HowMuch.of(asked.kept()))));
        }
        if (answer instanceof Erasures.Erased erased) {
            return Json.ok(new Erased(HowMuch.of(erased.kept())));
        }
        return Problem.of(422, String.join(" ", ((Erasures.Refused) answer).findings()));
    }
}
