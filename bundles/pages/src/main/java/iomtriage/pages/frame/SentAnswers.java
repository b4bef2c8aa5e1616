package iomtriage.pages.frame;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.records.memory.RecentlyUsed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Pages that answer a form, kept for a while so that each has an address of its own: it can be loaded again and gone back to
 * without sending the form again. Only the session that sent the form is shown its answer. Thread-safe.
 */
public final class SentAnswers {

    private static final int MOST = 500;
    private static final String PARAMETER = "sent";

    private record Key(String token, String id) {}

    /** @param about whom the form was about */
    private record Kept(String path, String about, Response answer) {}

    private final Map<Key, Kept> answers = new RecentlyUsed<>(MOST);

    /** Where the answer to a form is shown. */
    public synchronized Response redirect(Visitor visitor, String path, Form form, Response answer) {
        String id = UUID.randomUUID().toString();
        answers.put(
                new Key(visitor.token(), id), new Kept(path, form.text("ref").strip(), answer));
        return Response.seeOther(path + "?ref=" + Words.encoded(form.text("ref")) + "&" + PARAMETER + "=" + id);
    }

    /**
     * The answer that an address asks for; empty if it asks for none, or if it is not kept any more. It is at the address alone where
     * it was given: whether a visitor may still see it is asked there, of that page and that person.
     */
    public synchronized Optional<Response> find(Visitor visitor, Request request) {
        return request.parameter(PARAMETER)
                .map(id -> answers.get(new Key(visitor.token(), id)))
                .filter(kept -> kept.path().equals(request.path())
                        && kept.about().equals(request.parameter("ref").orElse("")))
                .map(Kept::answer);
    }

    /** Drops what answers forms about a person, whoever sent them. */
    public synchronized void forget(SubjectId subject) {
        answers.values().removeIf(each -> each.about().equals(subject.value()));
    }
}
