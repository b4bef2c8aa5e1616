package iomtriage.lists;

import iomtriage.api.referral.ReferralList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which lists people are shown. A broken export or a mistyped date ranks nobody, or hardly anybody: such a list would say that
 * nobody needs a place, and take away the list that people work with. It is not published, whether or not there is one in view,
 * so that a restart makes no difference.
 *
 * @param mostLeftOutPercent how much of a caseload may be refused or not scorable, 0 to 100
 * @param largest how many people a caseload may have
 */
public record PublishingRule(int mostLeftOutPercent, LargestList largest) {

    /** Where more than three in four cannot be ranked, it is the export or the date that is wrong, not the records. */
    public static final PublishingRule STANDARD =
            new PublishingRule(75, LargestList.inHeap(Runtime.getRuntime().maxMemory()));

    /** Electronic police and prison records do not reach back further. */
    public static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private static final int MOST_YEARS_AHEAD = 1;
    private static final int ALL = 100;
    private static final String WAY_OUT =
            " The caseload may be damaged, or the date wrong. A list that was in view stays in"
                    + " view. Correct the caseload or the date, and ask again";

    /** @throws IllegalArgumentException if it is no percentage */
    public PublishingRule {
        if (mostLeftOutPercent < 0 || mostLeftOutPercent > ALL) {
            throw new IllegalArgumentException("The setting list.most.left.out.percent is " + mostLeftOutPercent
                    + ", but it must be from 0 to 100. Correct it, or leave it out: it is then "
                    + STANDARD.mostLeftOutPercent() + ".");
        }
    }

    /** Why no list can be as of a day, with the way out; empty if one can. */
    public static Optional<String> refusal(LocalDate asOf, Clock clock) {
        LocalDate latest = LocalDate.now(clock).plusYears(MOST_YEARS_AHEAD);
        return asOf.isBefore(EARLIEST) || asOf.isAfter(latest)
                ? Optional.of("A list can be as of a day from " + EARLIEST + " to " + latest
                        + ", a year from today. Correct the date.")
                : Optional.empty();
    }

    /** Why a list is not published, with what is wrong with most of the records that were refused; empty if it is. */
    Optional<String> refusal(ReferralList list, ListCounts counts) {
        if (counts.ranked() > 0 && !counts.leavesOutMoreThan(mostLeftOutPercent)) {
            return Optional.empty();
        }
        String why = String.format(
                Locale.UK,
                "The list was not published: %,d ranked, %,d refused, %,d not scorable. %s%s%s",
                counts.ranked(),
                counts.refused(),
                counts.notScorable(),
                counts.ranked() == 0
                        ? "Nobody could be ranked."
                        : "More than " + mostLeftOutPercent + "% of the caseload could not be ranked.",
                commonest(list)
                        .map(finding -> " Refused most often: " + finding)
                        .orElse(""),
                WAY_OUT);
        return Optional.of(
                counts.ranked() == 0
                        ? why + "."
                        : why + "; where it is right, have the setting list.most.left.out.percent raised.");
    }

    /** Findings repeat no value, and without the place they are the same for all records that are wrong in the same way. */
    private static Optional<String> commonest(ReferralList list) {
        Map<String, Long> records = list.refused().stream()
                .flatMap(record -> record.findings().stream()
                        .map(finding -> finding.problem() + " " + finding.remedy())
                        .distinct())
                .collect(Collectors.groupingBy(text -> text, TreeMap::new, Collectors.counting()));
        return records.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
