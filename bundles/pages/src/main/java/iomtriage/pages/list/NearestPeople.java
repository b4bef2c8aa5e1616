package iomtriage.pages.list;

import iomtriage.api.identity.Access;
import iomtriage.api.identity.User;
import iomtriage.api.place.CutLine;
import iomtriage.api.place.NearLine;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.frame.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Who is nearest to the cut line, as one reader may see it, and how sure it is who belongs above. */
public final class NearestPeople {

    private final ListReader lists;
    private final ListIndex index;
    private final User user;

    NearestPeople(ListReader lists, ListIndex index, User user) {
        this.lists = lists;
        this.index = index;
        this.user = user;
    }

    /** One person. */
    public record Row(String reference, String href, String place, String tier, NearWords near, boolean firstBelow) {}

    Map<String, Object> model() {
        CutLine line = index.cutLine();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("nearest", rows(line));
        model.put("filled", Words.count(line.filled()));
        model.put(
                "misplaced",
                line.expectedMisplaced().isPresent()
                        ? people(line.expectedMisplaced().getAsDouble())
                        : "");
        model.put("keptFree", line.kept());
        model.put("nearMiss", Words.percent(CutLine.NEAR_MISS));
        model.put("nobodyBelow", line.below().isEmpty());
        return model;
    }

    private List<Row> rows(CutLine line) {
        List<Row> rows = new ArrayList<>();
        boolean above = false;
        for (NearLine each :
                Stream.concat(line.above().stream(), line.below().stream()).toList()) {
            // That someone is near the line says where they stand, and so nothing is said of a restricted case.
            if (lists.access(user, each.subject()) == Access.OPEN) {
                rows.add(row(each, above && !each.aboveCutLine()));
                above = each.aboveCutLine();
            }
        }
        return rows;
    }

    private Row row(NearLine line, boolean firstBelow) {
        String reference = line.subject().value();
        return new Row(
                reference,
                "/person?ref=" + Words.encoded(reference),
                Words.count(line.place()),
                index.tier(line.place() - 1),
                NearWords.of(line),
                firstBelow);
    }

    /** An expected number of people: one decimal, and never "0.0" for what can happen. */
    private static String people(double expected) {
        return expected > 0 && expected < 0.05 ? "fewer than 0.1" : String.format(Locale.UK, "%,.1f", expected);
    }
}
