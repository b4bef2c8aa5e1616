package iomtriage.http;

import java.util.Set;

/**
 * A part of the site: every request below one of its prefixes is answered by it. Thread-safe. Registered as a service, it is
 * found by the {@link Dispatcher}.
 */
public interface WebApplication {

    /** What paths that belong here start with, for example {@code /api/}; the longest prefix wins. */
    Set<String> prefixes();

    /** Every method and path, as {@code GET /path}. */
    Set<String> all();

    /** Whether it answers however many requests there are: what a supervisor of processes asks, or it would stop a busy one. */
    default boolean isAlwaysAnswered() {
        return false;
    }

    /** Answers a request; never throws. */
    Response answer(Request request);
}
