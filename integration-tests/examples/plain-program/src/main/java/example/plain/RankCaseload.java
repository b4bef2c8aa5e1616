package example.plain;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.launcher.Iomtriage;
import iomtriage.launcher.LaunchSettings;
import iomtriage.launcher.Part;
import java.nio.file.Path;
import java.time.LocalDate;

/** Ranks a file of case records, then serves the pages if asked. Arguments: FILE DATE PLACES [serve]. */
public final class RankCaseload {

    private RankCaseload() {}

    public static void main(String[] arguments) throws Exception {
        // Settings come from variables such as IOMTRIAGE_PACKS_PACK, the model pack to score with.
        try (Iomtriage iomtriage = Iomtriage.start(LaunchSettings.ofEnvironment(System.getenv()))) {
            CaseSource caseload = iomtriage.records().jsonLines(Path.of(arguments[0]));
            TriageRequest request = TriageRequest.of(LocalDate.parse(arguments[1]), Integer.parseInt(arguments[2]))
                    .build();
            ReferralList list = iomtriage.triage().rank(caseload, request);
            System.out.println("List " + list.header().id() + ": " + list.size() + " people");
            for (Referral referral : list.top(request.capacity())) {
                System.out.println(referral.place() + " " + referral.subject().value() + " "
                        + referral.tier().decidingFactor());
            }
            if (arguments.length > 3) {
                iomtriage.offer(CaseSource.class, caseload);
                iomtriage.offer(CaseAccess.class, new OwnArea());
                iomtriage.add(Part.PAGES);
                System.out.println("Pages: " + iomtriage.pages());
                System.in.read();
            }
        }
    }

    /** Who may see whom: here, everyone who is signed in sees everyone. A case system has rules of its own. */
    private static final class OwnArea implements CaseAccess {

        @Override
        public Access to(User user, SubjectId subject) {
            return Access.OPEN;
        }

        @Override
        public boolean gangIntelligence(User user) {
            return false;
        }
    }
}
