package iomtriage.pages.list;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.lists.query.StandingIndex;
import iomtriage.pages.frame.Words;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where someone stands, in words.
 *
 * @param words the standing
 * @param day the day by which it is to be looked at again; empty text if there is none
 * @param urgency "overdue" or "today"; empty text before that day
 */
public record StandingTag(String words, String day, String urgency) {

    public static StandingTag of(StandingIndex standings, SubjectId subject) {
        String words = standings.of(subject).label();
        Optional<LocalDate> day = standings.reviewOn(subject);
        return day.isEmpty()
                ? new StandingTag(words, "", "")
                : new StandingTag(words, Words.day(day.get()), urgency(day.get(), standings.today()));
    }

    private static String urgency(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return "";
        }
        return day.isBefore(today) ? "overdue" : "today";
    }
}
