package iomtriage.http;

import java.io.IOException;

/** Answers a request. */
@FunctionalInterface
public interface Handler {
    Response answer(Request request) throws IOException;
}
