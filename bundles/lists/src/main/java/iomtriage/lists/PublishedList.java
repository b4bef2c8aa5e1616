package iomtriage.lists;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.reviews.access.ShownTo;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list that people look at.
 *
 * @param list the list
 * @param index how to find rows in it
 * @param madeAt when it was made
 * @param source the caseload that it was made of
 * @param withoutGangIntelligence the list of the same people as it is without {@linkplain
 *     iomtriage.reviews.access.WithoutGangIntelligence gang intelligence}; empty if there is none about any of them
 * @param facts what the records of that caseload say beside what is scored, as far as the readers of the list may know it
 */
public record PublishedList(
        ReferralList list,
        ListIndex index,
        Instant madeAt,
        CaseSource source,
        Optional<PublishedList> withoutGangIntelligence,
        FactsOfPeople facts) {

    /** The list as a reader may see it. */
    public PublishedList as(ShownTo reader) {
        return reader.gangIntelligence() ? this : withoutGangIntelligence.orElse(this);
    }

    /** The lists in it, each with people placed by what its readers may know. */
    public Stream<ReferralList> lists() {
        return Stream.concat(Stream.of(list), withoutGangIntelligence.stream().map(PublishedList::list));
    }

    /** A person's line, if that person is ranked. */
    public Optional<Referral> find(SubjectId subject) {
        return index.position(subject).isPresent()
                ? Optional.of(list.at(index.position(subject).getAsInt() + 1))
                : Optional.empty();
    }
}
