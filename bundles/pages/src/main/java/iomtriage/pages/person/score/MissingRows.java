package iomtriage.pages.person.score;

import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.ScoreResult;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is not known of a person and could still move a score, each thing once. */
public final class MissingRows {

    private MissingRows() {}

    /** Something missing, what it could change, and what to ask for. */
    public record Row(String what, String range, String ask) {}

    public static List<Row> of(CaseView view) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (ScoreResult result : view.referral().assessment().results()) {
            if (result instanceof ScoreResult.Provisional provisional) {
                for (MissingInformation each : provisional.missing()) {
                    rows.putIfAbsent(each.what(), row(result, each));
                }
            }
        }
        return List.copyOf(rows.values());
    }

    private static Row row(ScoreResult result, MissingInformation missing) {
        return new Row(
                Words.capital(missing.what()),
                Words.capital(result.outcome().name())
                        + range(Words.percent(missing.lowest()), Words.percent(missing.highest())),
                Words.capital(missing.ask()));
    }

    private static String range(String lowest, String highest) {
        return lowest.equals(highest)
                ? " would stay at about " + lowest
                : " could lie between " + lowest + " and " + highest;
    }
}
