package iomtriage.cli;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import java.time.Instant;
import java.util.Optional;

/** Decisions as the trail holds them: what a store had written must stay readable. */
final class DecisionDrafts {

    private DecisionDrafts() {}

    /** @param reviewOn a day, or empty text */
    static AuditDraft of(
            String subject, Instant at, String choice, boolean aboveCutLine, String reason, String reviewOn) {
        String detail = "{\"form\":1,\"userName\":\"S. Upervisor\",\"agency\":\"POLICE\",\"choice\":\"" + choice
                + "\",\"reasons\":[\"" + reason + "\"],\"rationale\":\"As agreed.\",\"safety\":{},\"sensitive\":false,"
                + "\"reviewOn\":\"" + reviewOn
                + "\",\"seen\":{\"list\":\"l\",\"pack\":\"iom@3\",\"policy\":\"iom-default@2\","
                + "\"inputDigest\":\"d\",\"place\":1,\"capacity\":9,\"aboveCutLine\":" + aboveCutLine
                + ",\"tier\":\"A\","
                + "\"tierRank\":1,\"decidingFactor\":\"f\",\"decidingFact\":null,\"seriousHarm\":false,\"scores\":[],"
                + "\"shownAt\":\"\"},\"lastSeen\":0,\"needsSecondPerson\":false,\"because\":\"\"}";
        return new AuditDraft(at, "u-1", Action.DECIDED, Optional.of(new SubjectId(subject)), detail);
    }
}
