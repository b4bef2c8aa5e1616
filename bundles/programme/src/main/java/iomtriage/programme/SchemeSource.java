package iomtriage.programme;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.Scheme;
import iomtriage.api.review.CaseReview;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where it says who was on the scheme and when. */
public interface SchemeSource {

    /** A person's spells, in any order; none for someone who was never on the scheme. */
    List<SchemeSpell> of(CaseRecord record);

    /** Everybody whom the source names, where it does so apart from the records. */
    default List<String> named() {
        return List.of();
    }

    /** Places in Integrated Offender Management that the records hold. */
    static SchemeSource records() {
        return record -> record.schemes().stream()
                .filter(place -> place.scheme() == Scheme.IOM)
                .map(place -> new SchemeSpell(place.from(), place.to(), "a place in the scheme"))
                .toList();
    }

    /** Entries in the register of Integrated Offender Management. */
    static SchemeSource registers() {
        return record -> record.registers().stream()
                .filter(entry -> entry.code() == RegisterCode.IIOM)
                .map(entry -> new SchemeSpell(entry.start(), entry.end(), "a register entry"))
                .toList();
    }

    /** What was decided, and nothing else. */
    static SchemeSource decisions(List<CaseReview> reviews) {
        Map<String, List<SchemeSpell>> spells = new TreeMap<>();
        for (CaseReview review : reviews) {
            List<SchemeSpell> own = DecidedSpells.of(review);
            if (!own.isEmpty()) {
                spells.put(review.subject().value(), own);
            }
        }
        return table(spells);
    }

    /** A table by reference. */
    static SchemeSource table(Map<String, List<SchemeSpell>> spells) {
        return new SchemeSource() {
            @Override
            public List<SchemeSpell> of(CaseRecord record) {
                return spells.getOrDefault(record.subject().value(), List.of());
            }

            @Override
            public List<String> named() {
                return List.copyOf(spells.keySet());
            }
        };
    }
}
