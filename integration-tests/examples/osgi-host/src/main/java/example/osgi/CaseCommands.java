package example.osgi;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewService;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Ranks the caseload, and takes a decision, from the console: case:list and case:accept. */
@Component(
        service = CaseCommands.class,
        property = {"osgi.command.scope=case", "osgi.command.function=list", "osgi.command.function=accept"})
public final class CaseCommands {

    private static final User SAM = User.of("sam")
            .name("Sam")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.SUPERVISOR)
            .build();

    private final TriageService triage;
    private final CaseSource caseload;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile ReviewService reviews;

    @Activate
    public CaseCommands(@Reference TriageService triage, @Reference CaseSource caseload) {
        this.triage = triage;
        this.caseload = caseload;
    }

    public ReferralList rank() {
        return triage.rank(
                caseload, TriageRequest.of(LocalDate.of(2026, 1, 1), 15).build());
    }

    public String list() {
        ReferralList list = rank();
        StringBuilder text = new StringBuilder("List " + list.header().id() + ": " + list.size() + " people");
        list.top(15)
                .forEach(each -> text.append("\n")
                        .append(each.place() + " " + each.tier().decidingFactor()));
        return text.toString();
    }

    public String accept(int place) {
        ReviewService reviews = this.reviews;
        if (reviews == null) {
            return "Not recorded: there is no store yet. Try again in a moment.";
        }
        ReferralList list = rank();
        reviews.use(list);
        Proposal proposal = Proposal.of(list.at(place).subject(), list.header().id(), Choice.ACCEPT)
                .reasons(List.of("needs-fit"))
                .rationale("Discussed at the meeting; all four agencies agree.")
                .reviewOn(LocalDate.now().plusMonths(2))
                .build();
        return reviews.decide(SAM, proposal).getClass().getSimpleName();
    }
}
