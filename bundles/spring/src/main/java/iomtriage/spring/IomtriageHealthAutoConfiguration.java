package iomtriage.spring;

import iomtriage.launcher.Iomtriage;
import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Says in the actuator's health whether a pack is in service and every component runs. */
@AutoConfiguration(after = IomtriageAutoConfiguration.class)
@ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
@ConditionalOnBean(Iomtriage.class)
public class IomtriageHealthAutoConfiguration {

    @Bean
    HealthIndicator iomtriageHealthIndicator(Iomtriage iomtriage) {
        return () -> {
            List<String> findings = iomtriage.findings();
            return findings.isEmpty()
                    ? Health.up().build()
                    : Health.down().withDetail("findings", findings).build();
        };
    }
}
