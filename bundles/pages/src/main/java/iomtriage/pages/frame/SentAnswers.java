package iomtriage.pages.frame;

import iomtriage.http.Form;
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

    private final Map<Key, Response> answers = new RecentlyUsed<>(MOST);

    /** Where the answer to a form is shown. */
    public synchronized Response redirect(Visitor visitor, String path, Form form, Response answer) {
        String id = UUID.randomUUID().toString();
        answers.put(new Key(visitor.token(), id), answer);
        return Response.seeOther(path + "?ref=" + Words.encoded(form.text("ref")) + "&" + PARAMETER + "=" + id);
    }

    /** The answer that an address asks for; empty if it asks for none, or if it is not kept any more. */
    public synchronized Optional<Response> find(Visitor visitor, Optional<String> id) {
        return id.map(each -> answers.get(new Key(visitor.token(), each)));
    }

    /** The parameter of the address that names an answer. */
    public static String parameter() {
        return PARAMETER;
    }
}
