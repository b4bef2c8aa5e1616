package iomtriage.pages.frame;

import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import java.io.IOException;

/** Where pages are shown: each to someone who has signed in. */
public interface PageRoutes {

    /** A page. */
    @FunctionalInterface
    interface Page {
        Response answer(Request request, Visitor visitor) throws IOException;
    }

    /** A form that puts something on record. */
    @FunctionalInterface
    interface Recorder {
        Response record(Form form, Visitor visitor);
    }

    PageRoutes get(String path, Page page);

    PageRoutes post(String path, Recorder recorder);
}
