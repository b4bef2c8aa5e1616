package iomtriage.reviews.profile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.records.asof.RecordAsOf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a list needs to know of everybody on it beside their scores, by the record as it was known on a day. Small, because a
 * list keeps it for a whole caseload.
 *
 * @param custody the spell in custody that the person is in, the latest to begin where there are several; empty if not inside
 * @param rosh the highest risk of serious harm last assessed for anybody; empty if it was not assessed
 * @param management every arrangement in force by which agencies already manage the person
 * @param area the area that works with the person, where the host says
 */
public record CurrentFacts(
        Optional<CustodySpell> custody, Optional<HarmLevel> rosh, List<Management> management, Optional<String> area) {

    /** Of someone about whom nothing of the sort is recorded. */
    public static final CurrentFacts NOTHING =
            new CurrentFacts(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public CurrentFacts {
        management = List.copyOf(management);
    }

    /** As it was known on a day. */
    public static CurrentFacts of(CaseRecord record, LocalDate asOf) {
        CaseRecord known = new RecordAsOf(asOf).of(record);
        Optional<CustodySpell> inside = known.custody().stream()
                .filter(spell -> spell.to().isEmpty())
                .max(Comparator.comparing(CustodySpell::from).thenComparing(CustodySpell::kind));
        Optional<HarmLevel> rosh = HarmReader.levels(known).values().stream().max(Comparator.naturalOrder());
        List<Management> management = ManagementReader.read(known, asOf);
        CurrentFacts found = new CurrentFacts(inside, rosh, management, known.area());
        return found.equals(NOTHING) ? NOTHING : found;
    }

    /** Whether it says something that is hardly the same of anybody else. */
    public boolean isIndividual() {
        return custody.isPresent() || !management.isEmpty();
    }

    /** Whether the record says that the person is on Integrated Offender Management. */
    public boolean onIom() {
        return onIomSince().isPresent();
    }

    /** Since when the record says so, by the first of what is in force; empty if it does not. */
    public Optional<LocalDate> onIomSince() {
        return management.stream()
                .filter(each -> each.kind() == ManagementKind.IOM)
                .map(Management::since)
                .min(Comparator.naturalOrder());
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "CurrentFacts[hidden]";
    }
}
