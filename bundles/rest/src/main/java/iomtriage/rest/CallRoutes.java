package iomtriage.rest;

import iomtriage.api.identity.User;
import iomtriage.http.Request;
import iomtriage.http.Response;
import java.io.IOException;

/** Where calls are answered: each by someone known. */
public interface CallRoutes {

    /** A call by someone known. */
    @FunctionalInterface
    interface Call {
        Response answer(Request request, User caller) throws IOException;
    }

    CallRoutes get(String path, Call call);

    CallRoutes post(String path, Call call);

    /** Parts of the path in braces are parameters. */
    CallRoutes put(String path, Call call);

    /** A call that puts something on record: where it is sent with an Idempotency-Key, it does so once. */
    CallRoutes postOnce(String path, Call call);
}
