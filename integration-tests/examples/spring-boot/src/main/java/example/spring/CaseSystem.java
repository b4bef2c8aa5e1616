package example.spring;

import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A case system that ranks its caseload on request. Say which pack in iomtriage.packs.pack and which file in caseload. */
@SpringBootApplication
public class CaseSystem {

    public static void main(String[] arguments) {
        SpringApplication.run(CaseSystem.class, arguments);
    }

    /** The caseload: here, a file of case records. A case system makes them of its own. */
    @Bean
    CaseSource caseload(CaseRecordReader records, @Value("${caseload}") Path file) throws IOException {
        return records.jsonLines(file);
    }

    /** Answers with the people above the cut line. */
    @RestController
    static class Lists {

        private final TriageService triage;
        private final CaseSource caseload;

        Lists(TriageService triage, CaseSource caseload) {
            this.triage = triage;
            this.caseload = caseload;
        }

        @GetMapping("/list")
        Answer list(@RequestParam LocalDate asOf, @RequestParam int places) {
            ReferralList list =
                    triage.rank(caseload, TriageRequest.of(asOf, places).build());
            return new Answer(
                    list.header().id(),
                    list.top(places).stream()
                            .map(each -> each.subject().value())
                            .toList());
        }
    }

    record Answer(String list, List<String> people) {}
}
