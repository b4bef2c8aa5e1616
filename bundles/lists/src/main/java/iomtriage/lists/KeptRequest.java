package iomtriage.lists;

import iomtriage.api.referral.TriageRequest;
import iomtriage.lists.caseload.ReceivedCaseload;

/**
 * With what a list was asked for, so that it can be made again after a restart.
 *
 * @param list the list's id
 * @param by who asked for it; {@link #CONFIGURATION} where nobody did
 * @param caseload what its caseload is called
 * @param sent whether that was sent over HTTP, and so is deleted when the service stops
 * @param request date, places, nominations and placements
 */
record KeptRequest(String list, String by, String caseload, boolean sent, TriageRequest request) {

    /** Who asks for the list that is made at the start, where nobody else has asked for one. */
    static final String CONFIGURATION = "iomtriage";

    static KeptRequest of(PublishedList made, String by, TriageRequest request) {
        return new KeptRequest(
                made.list().header().id(),
                by,
                made.source().name(),
                made.source() instanceof ReceivedCaseload,
                request);
    }

    boolean isByConfiguration() {
        return by.equals(CONFIGURATION);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "KeptRequest[hidden, " + list + "]";
    }
}
