package iomtriage.host;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.review.DemonstrationClock;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.host.demonstration.SimulatedMeetings;
import iomtriage.host.people.RecordsInMemory;
import iomtriage.host.people.UserFile;
import iomtriage.launcher.Iomtriage;
import iomtriage.launcher.Offer;
import iomtriage.launcher.Part;

/** What Casebook hands over so that its pages can be used. */
final class Serving {

    private final Iomtriage iomtriage;
    private final CaseSource caseload;
    private final CaseAccess access;
    private final UserFile users;
    private final RecordsInMemory records;

    Serving(Iomtriage iomtriage, CaseSource caseload, CaseAccess access, UserFile users) {
        this.iomtriage = iomtriage;
        this.caseload = caseload;
        this.access = access;
        this.users = users;
        this.records = new RecordsInMemory(caseload);
    }

    /** Hands over users, who may see whom, and records. */
    void offer() {
        iomtriage.offer(CaseSource.class, caseload);
        iomtriage.offer(PasswordCheck.class, users);
        iomtriage.offer(CaseAccess.class, access);
        iomtriage.offer(CaseDirectory.class, records);
    }

    /** Puts decisions of simulated meetings on record, dated in the months before the list's day, where none was ever made. */
    void simulateMeetings(TriageRequest request) {
        iomtriage.add(Part.DECISIONS);
        SimulatedMeetings meetings = new SimulatedMeetings(
                iomtriage.triage(), iomtriage.reviews(), records.records(), access, request.asOf(), request.capacity());
        Offer clock = iomtriage.offer(DemonstrationClock.class, meetings);
        try {
            if (meetings.isFirst()) {
                meetings.hold();
            }
        } catch (StoreUnavailableException unavailable) {
            // The pages say what is wrong with the store, and take no decisions either.
            return;
        } finally {
            clock.close();
        }
    }

    /** Issues a key to an application that may do what a supervisor may: it names the person who decides. */
    String issueKey(String application) {
        return iomtriage
                .apiKeys()
                .issue(User.of(application)
                        .name(application)
                        .agency(Agency.POLICE)
                        .area("simulated")
                        .role(Role.SUPERVISOR)
                        .build());
    }
}
