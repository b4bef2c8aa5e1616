package iomtriage.lists.index;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.place.HeldPlace;
import iomtriage.api.place.Placement;
import iomtriage.api.referral.NotRanked;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.RefusedRecord;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everyone who is of the caseload, or has been decided about, and is not among the people ranked.
 *
 * @param refused records that could not be used
 * @param notRanked people whose record is sound but who could not be scored
 * @param keptOff decisions that keep people off the list
 * @param held places held for people who have no line
 */
public record LeftOut(
        List<RefusedRecord> refused, List<NotRanked> notRanked, List<Placement> keptOff, List<HeldPlace> held) {

    /** How a source refers to a record that does not say whose it is. */
    private static final Pattern POSITION = Pattern.compile("(line|entry) [0-9]+");

    public LeftOut {
        refused = List.copyOf(refused);
        notRanked = List.copyOf(notRanked);
        keptOff = List.copyOf(keptOff);
        held = List.copyOf(held);
    }

    /** Takes a pass over the caseload. */
    static LeftOut of(ReferralList list) {
        return new LeftOut(list.refused(), list.notRanked(), list.keptOff(), list.held());
    }

    /** Whether a person is among them. */
    public boolean has(SubjectId person) {
        return references().anyMatch(person.value()::equals);
    }

    /** Of everybody, as records and decisions refer to them. */
    public Stream<String> references() {
        return Stream.of(
                        refused.stream().map(RefusedRecord::reference),
                        notRanked.stream().map(each -> each.subject().value()),
                        keptOff.stream().map(each -> each.subject().value()),
                        held.stream().map(each -> each.placement().subject().value()))
                .flatMap(each -> each);
    }

    /**
     * How much of someone who is left out may be seen. A record that does not say whose it is can only be told by its
     * position, and is nobody's to hide; whom the rules cannot be asked about is not open.
     *
     * @param rules how much may be seen of a person
     */
    public static Access access(String reference, Function<SubjectId, Access> rules) {
        if (POSITION.matcher(reference).matches()) {
            return Access.OPEN;
        }
        SubjectId subject;
        try {
            subject = new SubjectId(reference);
        } catch (IllegalArgumentException noPersonsReference) {
            return Access.RESTRICTED;
        }
        return rules.apply(subject);
    }
}
