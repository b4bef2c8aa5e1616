package iomtriage.lists.reader;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.User;
import iomtriage.lists.ListChanges;
import iomtriage.lists.Lists;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.LeftOut;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.query.CohortIndex;
import iomtriage.lists.query.ListFacets;
import iomtriage.lists.query.StandingIndex;
import iomtriage.reviews.ListedCases;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.ShownTo;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/** The list in view as one user may see it: whom the user may know of, and where they stand. Thread-safe. */
public final class ListReader {

    private final Lists lists;
    private final GuardedAccess access;
    private final ReadersLists readers;
    private final StandingsCache standings;
    private final RowReader rows = new RowReader();
    private final Reviews reviews;
    private final int warnAfter;

    public ListReader(Lists lists, GuardedAccess access, Reviews reviews, ListedCases cases, InstantSource clock) {
        this(lists, access, reviews, cases, clock, DataAge.STANDARD_DAYS);
    }

    /**
     * @param cases where decisions can be made about those whom a reader's list shows
     * @param clock tells how long an answer about who may see whom is old
     * @param warnAfter from how many days on people are warned that the data are old
     */
    public ListReader(
            Lists lists, GuardedAccess access, Reviews reviews, ListedCases cases, InstantSource clock, int warnAfter) {
        this.reviews = reviews;
        this.warnAfter = warnAfter;
        this.lists = lists;
        this.access = access;
        this.readers = new ReadersLists(access, clock, lists::current, cases::show);
        this.standings = new StandingsCache(reviews);
    }

    /** The lists themselves. */
    public Lists lists() {
        return lists;
    }

    /** The list in view, as the user may see it; empty if none was made yet. */
    public Optional<PublishedList> current(User user) {
        return lists.current().map(list -> as(user, list));
    }

    /**
     * A list as the user may see it: of those whose cases are open to the user, ranked by themselves, and without gang
     * intelligence for those who may not see any.
     */
    public PublishedList as(User user, PublishedList list) {
        return readers.of(user, list.as(ShownTo.reader(access, user)));
    }

    /** How the list in view, as the user may see it, differs from the one before, as the user may see that. */
    public ListChanges.Answer changes(User user, PublishedList seen) {
        return lists.changes().of(seen, ShownTo.reader(access, user), closed(user));
    }

    private Predicate<String> closed(User user) {
        return reference -> LeftOut.access(reference, subject -> access.to(user, subject)) != Access.OPEN;
    }

    /** How old the data of the list in view are; empty if none was made yet. */
    public Optional<DataAge> age() {
        return lists.current().map(published -> age(published));
    }

    /** How old the data of a list are. */
    public DataAge age(PublishedList published) {
        return new DataAge(published.list().header().asOf(), reviews.today(), warnAfter);
    }

    /** Where everybody on a list stands. */
    public StandingIndex standings(ListIndex index) {
        return standings.of(index);
    }

    /**
     * What sets the person at a position apart, as the user may see it.
     *
     * @param facets of that list
     */
    public RowFacts row(User user, PublishedList list, ListFacets facets, int position) {
        ShownTo reader = ShownTo.reader(access, user);
        SubjectId subject = list.index().subject(position);
        return rows.read(list, facets, reader, position, lists.changes().entered(list, reader, closed(user), subject));
    }

    /** What the people of a list are filtered and grouped by. */
    public ListFacets facets(PublishedList list) {
        return new ListFacets(list.index(), standings(list.index()), cohort(list));
    }

    /** Who is on Integrated Offender Management now, by a list as the user may see it. */
    public CohortIndex cohort(PublishedList list) {
        return standings.cohort(list);
    }

    /** What of single people a user may see. */
    public ShownTo shown(User user) {
        return ShownTo.reader(access, user);
    }

    /** How much a user may see of a person. */
    public Access access(User user, SubjectId subject) {
        return access.to(user, subject);
    }
}
