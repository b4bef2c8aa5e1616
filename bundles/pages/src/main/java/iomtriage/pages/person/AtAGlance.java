package iomtriage.pages.person;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.referral.TierDecision;
import iomtriage.lists.query.CohortIndex;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.current.CohortMember;
import iomtriage.reviews.current.DueItem;
import iomtriage.reviews.current.DueRule;
import iomtriage.reviews.profile.CurrentFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to be known of a case before anything else, short enough for one screen: tier and why, present status, what is due. */
record AtAGlance(ListReader lists, CaseReader cases, Reviews reviews) {

    private static final int MOST_DUE = 3;

    void addTo(Map<String, Object> model, CaseView view) {
        LocalDate asOf = view.published().list().header().asOf();
        Optional<CaseRecord> known = cases.known(view);
        CohortIndex cohort = lists.cohort(view.published());
        model.put("tierBecause", because(view.referral().tier()));
        model.put("now", now(known, cohort.of(view.subject()), asOf));
        List<DueItem> due = due(view, known, cohort, asOf);
        model.put("due", due.stream().limit(MOST_DUE).map(AtAGlance::words).toList());
        model.put("dueMore", Math.max(0, due.size() - MOST_DUE));
        model.put("dueDays", reviews.rules().cohort().dueDays());
    }

    private static String because(TierDecision tier) {
        return tier.decidingFactor()
                + tier.outlook().inWords().map(words -> "; it " + words).orElse("");
    }

    private static List<String> now(Optional<CaseRecord> known, Optional<CohortMember> member, LocalDate asOf) {
        List<String> now = new ArrayList<>();
        known.ifPresentOrElse(
                record -> {
                    now.add(PresentStatus.custody(CurrentFacts.of(record, asOf)));
                    now.add(PresentStatus.lastOrder(record, asOf));
                },
                () -> now.add("Not available now: the case system does not hand the record over"));
        now.add(PresentStatus.iom(member));
        return now;
    }

    /** The earliest first, and last what has been overdue for so long that nobody waits for it. */
    private List<DueItem> due(CaseView view, Optional<CaseRecord> known, CohortIndex cohort, LocalDate asOf) {
        DueRule rule = new DueRule(reviews.rules().cohort(), asOf, reviews.today());
        List<DueItem> due = new ArrayList<>(rule.decided(view.subject(), cohort.standings()));
        known.map(rule::recorded).ifPresent(due::addAll);
        due.sort(Comparator.comparing((DueItem item) -> item.by().isBefore(rule.cut()))
                .thenComparing(DueItem::by)
                .thenComparing(DueItem::what));
        return due;
    }

    private static String words(DueItem item) {
        return Words.capital(item.what()) + ", by " + Words.day(item.by()) + (item.overdue() ? ": overdue" : "");
    }
}
