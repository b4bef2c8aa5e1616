package iomtriage.lists;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.lists.caseload.PartialCaseload;
import iomtriage.lists.index.FactsOfPeople;
import iomtriage.lists.index.ListIndex;
import iomtriage.reviews.access.ShownTo;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list that people look at.
 *
 * @param list the list
 * @param index how to find rows in it
 * @param madeAt when it was made
 * @param source the caseload that it was made of, with what its readers may know of whom
 * @param withoutGangIntelligence the list of the same people as it is without {@linkplain
 *     iomtriage.reviews.access.WithoutGangIntelligence gang intelligence}; empty if there is none about any of them
 * @param facts what the records of that caseload say beside what is scored, as far as the readers of the list may know it
 * @param restricted how many people of the caseload are left out because their cases are restricted to the reader
 */
public record PublishedList(
        ReferralList list,
        ListIndex index,
        Instant madeAt,
        CaseSource source,
        Optional<PublishedList> withoutGangIntelligence,
        FactsOfPeople facts,
        int restricted) {

    /**
     * A list with all that is known of everybody.
     */
    public PublishedList(
            ReferralList list,
            ListIndex index,
            Instant madeAt,
            CaseSource source,
            Optional<PublishedList> withoutGangIntelligence,
            FactsOfPeople facts) {
        this(list, index, madeAt, source, withoutGangIntelligence, facts, 0);
    }

    /** The list as a reader may see it, but for people whose cases are not open to the reader. */
    public PublishedList as(ShownTo reader) {
        return reader.gangIntelligence() ? this : withoutGangIntelligence.orElse(this);
    }

    /**
     * The list of everybody else, ranked by themselves.
     *
     * @param closed references of those who are left out
     * @param restricted how many of them the reader may know of
     */
    public PublishedList without(Set<String> closed, int restricted) {
        if (closed.isEmpty()) {
            return this;
        }
        ReferralList others = list.without(closed::contains);
        FactsOfPeople known = facts.without(closed);
        return new PublishedList(
                others,
                index.of(others, known),
                madeAt,
                new PartialCaseload(source, closed),
                Optional.empty(),
                known,
                restricted);
    }

    /** With all that is known; then, if there is one, as it is for those who may not see gang intelligence. */
    public Stream<PublishedList> forms() {
        return Stream.concat(Stream.of(this), withoutGangIntelligence.stream());
    }

    /** A person's line, if that person is ranked. */
    public Optional<Referral> find(SubjectId subject) {
        return index.position(subject).isPresent()
                ? Optional.of(list.at(index.position(subject).getAsInt() + 1))
                : Optional.empty();
    }
}
