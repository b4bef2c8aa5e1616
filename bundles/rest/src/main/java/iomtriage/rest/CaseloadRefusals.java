package iomtriage.rest;

import iomtriage.http.Refusal;
import iomtriage.http.RefusedException;
import iomtriage.lists.caseload.CaseloadRefusedException;

/** How a call answers a caseload that was not taken. */
final class CaseloadRefusals {

    private CaseloadRefusals() {}

    static RefusedException refusal(CaseloadRefusedException refused) {
        return switch (refused.reason()) {
            case MALFORMED -> new RefusedException(Refusal.MALFORMED, refused.getMessage());
            case BROKEN_OFF -> new RefusedException(Refusal.BROKEN_OFF, refused.getMessage());
            case TOO_LARGE -> new RefusedException(Refusal.TOO_LARGE, refused.getMessage());
            case EMPTY -> new RefusedException(422, refused.getMessage());
            case BUSY -> new RefusedException(503, refused.getMessage());
            case NOT_KEPT -> new RefusedException(507, refused.getMessage());
        };
    }
}
