package iomtriage.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site whose name was made to point here sends that name. */
class HostNamesTest {

    private final Map<String, String> settings = new HashMap<>();
    private final AtomicLong now = new AtomicLong();

    private HostNames names() {
        return new HostNames(name -> Optional.ofNullable(settings.get(name)), now::get);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "127.8.0.1", "[::1]:80", "casebook.localhost"})
    void whereOnlyThisMachineIsReachedItIsCalledByItsOwnNames(String host) {
        assertThat(names().answers(Optional.of(host), true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "127.0.0.1@evil.example",
                "evil.example:8080",
                "notlocalhost",
                "a b",
                ""
            })
    void andByNoOther(String host) {
        assertThat(names().answers(Optional.of(host), true)).isFalse();
        assertThat(names().answers(Optional.empty(), true)).isFalse();
    }

    @Test
    void elsewhereNamesCountOnceTheyAreConfiguredAndWithinTenSeconds() {
        HostNames names = names();
        assertThat(names.answers(Optional.of("anything.example"), false)).isTrue();

        settings.put(HostNames.NAMES, "triage.police.example, Triage");
        now.addAndGet(Duration.ofSeconds(11).toNanos());

        assertThat(names.answers(Optional.of("anything.example"), false)).isFalse();
        assertThat(names.answers(Optional.of("Triage.Police.Example:443"), false))
                .isTrue();
        assertThat(names.answers(Optional.of("triage"), false)).isTrue();
        assertThat(names.answers(Optional.of("localhost"), false)).isFalse();
        assertThat(names.answers(Optional.of("localhost"), true))
                .as("a check of its health")
                .isTrue();
    }

    @Test
    void behindAProxyTheProxysNamesComeThrough() {
        settings.put("org.apache.felix.proxy.load.balancer.connection.enable", "true");

        assertThat(names().answers(Optional.of("triage.police.example"), true)).isTrue();
    }
}
