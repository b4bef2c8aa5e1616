package iomtriage.lists.areas;

import iomtriage.api.referral.ListInView;
import iomtriage.lists.ListRecorder;
import iomtriage.lists.caseload.Caseloads;
import iomtriage.lists.host.RecordChanges;
import iomtriage.lists.lookback.LookBack;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CohortReader;
import iomtriage.lists.reader.ListReader;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.audit.AuditTrail;

/**
 * The list of one area, and all that goes with it. Whoever reads or decides by what is here meets the people of the area alone, and
 * what is put on record here names the area.
 *
 * @param name as the configuration has it; empty where there is one list alone
 */
public record Area(
        String name,
        ListReader lists,
        CaseReader cases,
        CohortReader cohort,
        LookBack lookBack,
        Caseloads caseloads,
        ListRecorder recorder,
        RecordChanges changes,
        ListInView inView,
        Reviews reviews,
        GuardedAccess access,
        AuditTrail trail) {}
