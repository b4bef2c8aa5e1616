package iomtriage.rest;

import iomtriage.api.identity.User;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.records.files.Sha256;
import iomtriage.rest.message.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Calls that an application sends again because it never had the answer: with the same Idempotency-Key such a call puts
 * nothing on record a second time, and is answered as it was the first time. Answers are kept in memory for a day, the newest
 * of them; what was refused is not, and may be sent again. Thread-safe.
 */
final class RepeatedCalls {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 5_000;
    private static final int LOWEST_REFUSAL = 300;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final InstantSource clock;
    private final Map<Name, First> calls = new LinkedHashMap<>();

    /** @param caller the application: each has keys of its own */
    private record Name(String caller, String path, String area, String key) {}

    /** @param answer what was answered, once that is known; empty if nothing was put on record */
    private record First(String body, Instant at, CompletableFuture<Optional<Response>> answer) {}

    RepeatedCalls(InstantSource clock) {
        this.clock = clock;
    }

    /** The same call, done once for each key that is sent with it. */
    CallRoutes.Call once(CallRoutes.Call call) {
        return (request, caller) -> {
            Optional<String> key = request.header("idempotency-key");
            return key.isEmpty() ? call.answer(request, caller) : answer(call, request, caller, key.get());
        };
    }

    private Response answer(CallRoutes.Call call, Request request, User caller, String key) throws IOException {
        if (!KEY.matcher(key).matches()) {
            throw new RefusedException(400, "An Idempotency-Key has 1 to 255 visible ASCII characters, no blank.");
        }
        byte[] body = request.bytes(Json.LARGEST);
        Name name = new Name(
                caller.id(), request.path(), request.header(AreaCalls.HEADER).orElse(""), key);
        First own = new First(Sha256.hex(body), clock.instant(), new CompletableFuture<>());
        for (First first = first(name, own); first != own; first = first(name, own)) {
            // One that is still being answered is waited for: both are told the same.
            Optional<Response> answered = first.answer().join();
            if (answered.isPresent()) {
                return answered.get();
            }
        }
        Optional<Response> recorded = Optional.empty();
        try {
            Response response = call.answer(request.withBody(new ByteArrayInputStream(body)), caller);
            recorded = Optional.of(response).filter(each -> each.status() < LOWEST_REFUSAL);
            return response;
        } finally {
            end(name, own, recorded);
        }
    }

    /** The first call with this key: the call itself if there was none before. */
    private synchronized First first(Name name, First own) {
        calls.values().removeIf(each -> each.at().plus(KEPT).isBefore(own.at()));
        First first = calls.computeIfAbsent(name, none -> own);
        if (!first.body().equals(own.body())) {
            throw new RefusedException(
                    422,
                    "This Idempotency-Key came with another body before. Send another call with a key of its own.");
        }
        return first;
    }

    private synchronized void end(Name name, First own, Optional<Response> recorded) {
        if (recorded.isEmpty()) {
            calls.remove(name);
        }
        own.answer().complete(recorded);
        if (calls.size() > MOST) {
            calls.remove(calls.keySet().iterator().next());
        }
    }
}
