package iomtriage.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.ReviewService;
import iomtriage.launcher.FrameworkException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** The starter in a Spring Boot program, without a server. */
class StarterTest {

    private static final String PACK = "--iomtriage.packs.pack=" + SpringHost.PACK;
    private static final User SAM = User.of("sam")
            .name("Sam")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.SUPERVISOR)
            .build();

    @Test
    void healthIsDownWithoutAPackAndUpWithOne() {
        try (ConfigurableApplicationContext context = SpringHost.start()) {
            assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
            assertThat(health(context).getDetails().toString()).contains("No model pack is in service.");
        }
        try (ConfigurableApplicationContext context = SpringHost.start(PACK)) {
            assertThat(health(context))
                    .as(health(context).getDetails().toString())
                    .isEqualTo(
                            org.springframework.boot.actuate.health.Health.up().build());
        }
    }

    private static org.springframework.boot.actuate.health.Health health(ConfigurableApplicationContext context) {
        return context.getBean("iomtriageHealthIndicator", HealthIndicator.class)
                .health();
    }

    @Test
    void aMisspeltPropertyStopsTheStartAndSaysWhatThereIs() {
        assertThatThrownBy(() -> SpringHost.start("--iomtriage.lists.capasity=15"))
                .hasStackTraceContaining("There is no setting iomtriage.lists.capasity. There are ")
                .hasStackTraceContaining("iomtriage.lists.capacity");
    }

    @Test
    void decisionsAreThereWhereTheyWereStarted(@TempDir Path folder) {
        try (ConfigurableApplicationContext context = SpringHost.start(PACK)) {
            assertThatThrownBy(() -> context.getBean(ReviewService.class).reasons())
                    .hasRootCauseInstanceOf(FrameworkException.class)
                    .hasStackTraceContaining("iomtriage.launcher.part");
        }
        try (ConfigurableApplicationContext context = SpringHost.start(
                PACK, "--iomtriage.launcher.part=decisions", "--iomtriage.launcher.folder=" + folder)) {
            assertThat(context.getBean(ReviewService.class).standings(SAM)).isEmpty();
        }
    }
}
