package iomtriage.rest;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.User;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.records.files.Sha256;
import iomtriage.rest.message.Faults;
import iomtriage.rest.message.Fields;
import iomtriage.rest.message.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Calls that an application sends again because it never had the answer: with the same Idempotency-Key such a call puts
 * nothing on record a second time, and is answered as it was the first time. Answers are kept in memory for a day, the newest
 * of them; where there are too many, the oldest of the application that sent most goes, so that none makes the service forget what
 * another sent. What was refused is not kept, and may be sent again. Thread-safe.
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
    private record First(String body, Instant at, CompletableFuture<Optional<Recorded>> answer) {}

    /** @param about whom the call was about */
    private record Recorded(Response response, String about) {}

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
            Optional<Recorded> answered = first.answer().join();
            if (answered.isPresent()) {
                return answered.get().response();
            }
        }
        Optional<Recorded> recorded = Optional.empty();
        try {
            Response response = call.answer(again(request, body), caller);
            if (response.status() < LOWEST_REFUSAL) {
                recorded = Optional.of(new Recorded(response, about(again(request, body))));
            }
            return response;
        } finally {
            end(name, own, recorded);
        }
    }

    private static Request again(Request request, byte[] body) {
        return request.withBody(new ByteArrayInputStream(body));
    }

    private static String about(Request request) throws IOException {
        return Fields.of(request, new Faults()).words("ref").orElse("");
    }

    /** Drops what was answered about a person. */
    synchronized void forget(SubjectId subject) {
        calls.values()
                .removeIf(each -> each.answer()
                        .getNow(Optional.empty())
                        .filter(recorded -> recorded.about().equals(subject.value()))
                        .isPresent());
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

    private synchronized void end(Name name, First own, Optional<Recorded> recorded) {
        if (recorded.isEmpty()) {
            calls.remove(name);
        }
        own.answer().complete(recorded);
        if (calls.size() > MOST) {
            calls.remove(oldestOfWhoSentMost());
        }
    }

    /** Of those that were answered: whoever sends one of the others again would put it on record twice. */
    private Name oldestOfWhoSentMost() {
        Map<String, List<Name>> answered = calls.entrySet().stream()
                .filter(each -> each.getValue().answer().isDone())
                .map(Map.Entry::getKey)
                .collect(Collectors.groupingBy(Name::caller, TreeMap::new, Collectors.toList()));
        return Collections.max(answered.values(), Comparator.comparingInt(List::size))
                .get(0);
    }
}
