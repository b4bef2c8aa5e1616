package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.User;
import iomtriage.http.Request;
import iomtriage.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is remembered of calls has its bounds, and they are each application's own. */
class RepeatedCallsTest {

    private static final int MORE_THAN_ARE_KEPT = 5_500;

    private final CallRoutes.Call call = new RepeatedCalls(InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z")))
            .once((request, caller) -> recorded());
    private int recorded;

    private Response recorded() {
        recorded++;
        return Response.json(201, String.valueOf(recorded).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoeverSendsVeryManyCallsMakesTheServiceForgetTheirOwnAlone() throws IOException {
        String first = answer("night-shift", "decision-1");
        for (int i = 0; i < MORE_THAN_ARE_KEPT; i++) {
            answer("bulk", "outcome-" + i);
        }
        int before = recorded;

        assertThat(answer("night-shift", "decision-1")).isEqualTo(first);
        answer("bulk", "outcome-" + (MORE_THAN_ARE_KEPT - 1));
        assertThat(recorded).as("the newest of each are kept").isEqualTo(before);
        answer("bulk", "outcome-0");
        assertThat(recorded).as("not without end").isEqualTo(before + 1);
    }

    private String answer(String application, String key) throws IOException {
        User caller = User.of(application)
                .name(application)
                .agency(Agency.POLICE)
                .area("north")
                .build();
        Request request = new Request(
                "POST",
                "/api/v1/outcomes",
                Map.of(),
                Map.of("idempotency-key", key, "content-type", "application/json"),
                Map.of(),
                new ByteArrayInputStream("{\"ref\":\"P-1\"}".getBytes(StandardCharsets.UTF_8)),
                "127.0.0.1",
                false);
        return call.answer(request, caller).text();
    }
}
