package iomtriage.simulation.realism;

import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.simulation.internal.career.Spell;

/** What courts and police see in a time: occasions by the number before, knives, short sentences, releases and recalls. */
final class OccasionTally {

    private static final int SHORT_SENTENCE_SERVED = 91; // half of six months

    final Share fifteenOrMore = new Share();
    final Share convictions15To49 = new Share();
    final Share convictions50To99 = new Share();
    final Share convictions100OrMore = new Share();
    final Share firstKnife = new Share();
    long shortSentences;
    long offencesBeforeShortSentences;
    long releases;
    long recalls;

    void add(Career career, int from, int to) {
        for (int before = 0; before < career.occasions().size(); before++) {
            Career.Occasion occasion = career.occasions().get(before);
            if (occasion.day() >= from && occasion.day() < to) {
                fifteenOrMore.add(before >= 15);
                if (occasion.isConviction()) {
                    convictions15To49.add(before >= 15 && before < 50);
                    convictions50To99.add(before >= 50 && before < 100);
                    convictions100OrMore.add(before >= 100);
                }
            }
        }
        addKnives(career, from, to);
        releases += career.releases(from, to).size();
        for (Spell spell : career.record().custody()) {
            if (spell.from() >= from && spell.from() < to) {
                addSpell(career, spell);
            }
        }
    }

    private void addSpell(Career career, Spell spell) {
        if (spell.kind() == CustodyKind.RECALL) {
            recalls++;
        } else if (spell.kind() == CustodyKind.SENTENCE && spell.to() - spell.from() <= SHORT_SENTENCE_SERVED) {
            shortSentences++;
            offencesBeforeShortSentences += career.provenBefore(spell.from());
        }
    }

    /** Occasions with a knife or offensive weapon, once each. */
    private void addKnives(Career career, int from, int to) {
        int last = Integer.MIN_VALUE;
        for (var offence : career.proven()) {
            int day = offence.followed().disposal();
            if (offence.group() == OffenceGroup.WEAPONS_NON_FIREARM && day != last) {
                if (day >= from && day < to) {
                    firstKnife.add(last == Integer.MIN_VALUE);
                }
                last = day;
            }
        }
    }

    void merge(OccasionTally other) {
        fifteenOrMore.merge(other.fifteenOrMore);
        convictions15To49.merge(other.convictions15To49);
        convictions50To99.merge(other.convictions50To99);
        convictions100OrMore.merge(other.convictions100OrMore);
        firstKnife.merge(other.firstKnife);
        shortSentences += other.shortSentences;
        offencesBeforeShortSentences += other.offencesBeforeShortSentences;
        releases += other.releases;
        recalls += other.recalls;
    }
}
