package iomtriage.simulation.internal.career;

import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.simulation.internal.career.Agenda.Due;
import iomtriage.simulation.internal.career.Agenda.Step;
import iomtriage.simulation.parameters.JusticeParameters;

/** What police and courts do with a case, step by step: arrest, charge, court. Also where the person is meanwhile. */
final class Courts {

    private static final int PRISON_LIKELY = -2; // log-odds above which a charge can lead to a remand
    private static final int COUNTED_SANCTIONS = 33;
    private static final int SHORTEST_SERVED = 7;
    private static final int LONGEST_SERVED = 15 * 365;

    private final JusticeParameters justice;
    private final RandomStream random;
    private final CriminalRecord record;
    private final Agenda agenda;
    private int inside = Integer.MIN_VALUE; // day of release from the current or last spell
    private int licensedUntil = Integer.MIN_VALUE;
    private int sanctions;
    private int lastSanctionDay = Integer.MIN_VALUE;

    Courts(JusticeParameters justice, RandomStream random, CriminalRecord record, Agenda agenda) {
        this.justice = justice;
        this.random = random;
        this.record = record;
        this.agenda = agenda;
    }

    /** First day on which the person is at large again, or one that has passed. */
    int release() {
        return inside;
    }

    int sanctions() {
        return sanctions;
    }

    /** Opens a case for an offence found out; its arrest comes the same day or later. */
    LegalCase open(int day, OffencePattern gravest) {
        int delay = random.chance(justice.sameDayArrest())
                ? random.below(2)
                : 1 + (int) random.exponential(justice.arrestDelayDays());
        LegalCase opened = new LegalCase(gravest, day + delay);
        agenda.enter(opened.arrest, Due.ARREST, opened);
        return opened;
    }

    /** Takes the next step; true if it was a conviction. */
    boolean take(Step step) {
        switch (step.due()) {
            case ARREST -> arrest(step.of());
            case CHARGE -> charge(step.of(), step.day());
            case COURT -> {
                return court(step.of(), step.day());
            }
        }
        return false;
    }

    private void arrest(LegalCase of) {
        if (of.arrest < licensedUntil && of.arrest >= inside && random.chance(justice.recall())) {
            lockUp(CustodyKind.RECALL, of.arrest, of.arrest + justice.recallDays());
        }
        if (random.chance(justice.noFurtherAction())) {
            return;
        }
        if (of.gravest.cautionable() && random.chance(cautioned())) {
            dispose(of, DisposalKind.CAUTION, of.arrest + random.below(15));
            return;
        }
        agenda.enter(of.arrest + (int) random.exponential(justice.chargeDelayDays()), Due.CHARGE, of);
    }

    private double cautioned() {
        double chance = justice.cautionFirst();
        for (int i = 0; i < Math.min(sanctions, COUNTED_SANCTIONS); i++) {
            chance *= justice.cautionAgain();
        }
        return chance;
    }

    private void charge(LegalCase of, int day) {
        of.charge = day;
        int court = day + 1 + (int) random.exponential(justice.courtDelayDays());
        if (of.gravest.custody() > PRISON_LIKELY && day >= inside && random.chance(justice.remand())) {
            lockUp(CustodyKind.REMAND, day, court);
        }
        agenda.enter(court, Due.COURT, of);
    }

    private boolean court(LegalCase of, int day) {
        if (!random.chance(justice.convicted())) {
            return false;
        }
        dispose(of, DisposalKind.CONVICTION, day);
        double logOdds = of.gravest.custody()
                + justice.custodyLevel()
                + justice.custodyPerSanction() * Math.min(sanctions, COUNTED_SANCTIONS);
        if (random.happens(logOdds)) {
            of.sentence = Sentence.CUSTODY;
            imprison(day, served(of.gravest));
        } else {
            of.sentence = random.happens(logOdds + justice.courtOrder()) ? Sentence.COURT_ORDER : Sentence.OTHER;
        }
        return true;
    }

    private int served(OffencePattern gravest) {
        double days = random.lognormal(gravest.served(), justice.servedSpread());
        return (int) Math.max(SHORTEST_SERVED, Math.min(LONGEST_SERVED, days));
    }

    /** A sentence never shortens the stay of someone already inside. */
    private void imprison(int day, int days) {
        lockUp(CustodyKind.SENTENCE, day, Math.max(inside, day + days));
        licensedUntil = Math.max(licensedUntil, inside + justice.licenceDays());
    }

    private void dispose(LegalCase of, DisposalKind kind, int day) {
        of.kind = kind;
        of.disposal = day;
        if (day != lastSanctionDay) {
            sanctions++;
            lastSanctionDay = day;
        }
    }

    /** Where a spell begins, the one before it ends. */
    private void lockUp(CustodyKind kind, int from, int to) {
        if (from < inside) {
            record.custody().get(record.custody().size() - 1).to = from;
        }
        record.custody().add(new Spell(kind, from, to));
        inside = to;
    }
}
