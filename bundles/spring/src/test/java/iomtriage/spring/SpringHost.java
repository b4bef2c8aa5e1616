package iomtriage.spring;

import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The smallest program that uses the starter. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class SpringHost {

    static final Path PACK = Path.of("../../models/england-and-wales");

    static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(SpringHost.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }

    @Bean
    CaseSource caseload(CaseRecordReader records) throws IOException {
        return records.jsonLines(Path.of("../../training-data/simulated/case-records.jsonl.gz"));
    }
}
