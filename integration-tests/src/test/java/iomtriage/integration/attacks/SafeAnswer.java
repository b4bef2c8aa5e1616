package iomtriage.integration.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

/** What holds of every answer, whatever was sent. */
final class SafeAnswer {

    private SafeAnswer() {}

    static void check(String sent, Answer answer) {
        assertThat(answer.status()).as(sent).isBetween(200, 499);
        checkButForTheStatus(sent, answer);
    }

    /** For an answer of which the test itself says the status. */
    static void checkButForTheStatus(String sent, Answer answer) {
        assertThat(answer.header("x-content-type-options")).as(sent).isEqualTo("nosniff");
        assertThat(answer.header("referrer-policy")).as(sent).isEqualTo("same-origin");
        assertThat(answer.header("content-security-policy"))
                .as(sent)
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        for (String cookie : answer.headers().getOrDefault("set-cookie", List.of())) {
            assertThat(cookie).as(sent).startsWith("iomtriage-session=").contains("; HttpOnly", "; SameSite=Strict");
        }
        if (answer.isPage()) {
            assertThat(answer.header("cache-control")).as(sent).isEqualTo("no-store");
        }
        saysNothingOfTheServer(sent, answer);
    }

    private static void saysNothingOfTheServer(String sent, Answer answer) {
        assertThat(answer.headers().keySet()).as(sent).doesNotContain("server", "x-powered-by", "via");
        String all = (answer.headers() + answer.body()).toLowerCase(Locale.ROOT);
        assertThat(all).as(sent).doesNotContain("jetty", "felix", "exception", "\tat ", "http error");
    }
}
