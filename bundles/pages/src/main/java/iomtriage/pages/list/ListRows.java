package iomtriage.pages.list;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.User;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.query.ListFacets;
import iomtriage.lists.query.ListQuery;
import iomtriage.lists.query.RowFinder;
import iomtriage.lists.reader.ListReader;
import iomtriage.lists.reader.RowFacts;
import iomtriage.pages.frame.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of the list as one reader's table shows them. */
public final class ListRows {

    private final ListReader lists;
    private final ListIndex index;
    private final PublishedList published;
    private final ListFacets facets;
    private final User user;

    ListRows(ListReader lists, PublishedList published, ListFacets facets, User user) {
        this.lists = lists;
        this.published = published;
        this.index = published.index();
        this.facets = facets;
        this.user = user;
    }

    /** A row of the table. */
    public record Row(
            String reference,
            String href,
            String place,
            String tier,
            boolean provisional,
            List<String> reasons,
            String entered,
            List<String> badges,
            String reoffendingRank,
            String harmRank,
            List<String> chances,
            NearWords near,
            StandingTag stand,
            boolean firstBelowCut) {}

    List<Row> of(ListQuery query, RowFinder.Rows found) {
        int filled = index.filled();
        List<Row> rows = new ArrayList<>();
        int before = 0;
        for (int position : found.positions()) {
            if (lists.access(user, index.subject(position)) == Access.OPEN) {
                boolean cut = query.byPlace() && position >= filled && before <= filled && before > 0;
                rows.add(open(position, query.isNear(), cut));
                before = position + 1;
            }
        }
        return rows;
    }

    private Row open(int position, boolean near, boolean cut) {
        SubjectId subject = index.subject(position);
        RowFacts facts = lists.row(user, published, facets, position);
        return new Row(
                subject.value(),
                "/person?ref=" + Words.encoded(subject.value()),
                Words.count(position + 1L),
                index.tier(position),
                index.provisional(position),
                facts.reasons().stream().map(Words::capital).toList(),
                facts.entered().orElse(""),
                facts.badges().stream().map(Words::capital).toList(),
                Words.count(index.reoffendingRank(position)),
                Words.count(index.harmRank(position)),
                IntStream.range(0, index.outcomes())
                        .mapToObj(outcome -> Words.percent(index.probability(outcome, position)))
                        .toList(),
                near ? NearWords.of(index.cutLine(), position + 1) : NearWords.NOT_NEAR,
                StandingTag.of(facets.standings(), subject),
                cut);
    }
}
