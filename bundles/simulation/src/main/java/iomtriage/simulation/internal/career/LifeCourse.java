package iomtriage.simulation.internal.career;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.OffenceGroup;
import iomtriage.simulation.parameters.SimulationParameters;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One person's life, played forward in time. Offences come as a Poisson process whose rate moves with age, needs, sprees,
 * desistance and return; none happen inside. Cases run their course beside it.
 *
 * <p>It depends on the traits and the random stream alone: played to a later day, it gives the same past.
 */
public final class LifeCourse {

    private static final double YEAR = 365.25;
    private static final double HALF_YEAR = YEAR / 2;

    private final SimulationParameters parameters;
    private final Traits traits;
    private final RandomStream random;
    private final CriminalRecord record = new CriminalRecord();
    private final Agenda agenda = new Agenda();
    private final Courts courts;
    private final NeedsFactors needs;
    private final Deque<Hidden> undetected = new ArrayDeque<>();
    private final double typicalSpree; // so that sprees are 1 on average
    private double clock;
    private double periodEnd;
    private boolean active = true;
    private double generalRate;
    private double domesticRate;
    private int programmeFrom = LegalCase.NEVER;
    private double programmeRatio = 1;

    /** An offence nobody was arrested for, yet. */
    private record Hidden(int day, OffencePattern pattern, int flags) {}

    public LifeCourse(SimulationParameters parameters, Traits traits, RandomStream random) {
        this.parameters = parameters;
        this.traits = traits;
        this.random = random;
        this.courts = new Courts(parameters.justice(), random, record, agenda);
        this.clock = traits.onset();
        this.needs = new NeedsFactors(traits.needs(), clock, parameters.offending());
        this.periodEnd = clock;
        double spread = parameters.offending().spreeSpread();
        this.typicalSpree = StrictMath.exp(-spread * spread / 2);
    }

    /** From this day on the rate is multiplied by this ratio: the effect of a programme. */
    public void treat(int from, double ratio) {
        programmeFrom = from;
        programmeRatio = ratio;
    }

    /** What has come to light up to the day before the one last advanced to. */
    public CriminalRecord record() {
        return record;
    }

    /** Lives on up to this day, exclusive. */
    public void advanceTo(int day) {
        while (clock < day) {
            double stop = Math.min(day, Math.min(periodEnd, agenda.nextDay()));
            if (clock < courts.release()) {
                stop = Math.min(stop, courts.release());
            } else {
                double next = clock + gap();
                if (next < stop) {
                    clock = next;
                    offend((int) next);
                    continue;
                }
            }
            clock = Math.max(clock, stop);
            turn(day);
        }
    }

    private void turn(int day) {
        while (agenda.nextDay() <= clock && agenda.nextDay() < day) {
            Agenda.Step step = agenda.take();
            if (courts.take(step)) {
                record.needs().add(new NeedsThen(step.day(), needs.copy()));
            }
        }
        if (clock >= periodEnd && clock < day) {
            startPeriod();
        }
    }

    private double gap() {
        double rate = generalRate + domesticRate;
        if (rate <= 0) {
            return LegalCase.NEVER;
        }
        return random.exponential(YEAR / (clock >= programmeFrom ? rate * programmeRatio : rate));
    }

    /** Rates hold for half a year; while nothing can happen, until something can. */
    private void startPeriod() {
        needs.advanceTo(clock, random);
        active = active ? !stops() : abusing() && random.chance(traits.returning() / 2);
        if (active || abusing()) {
            periodEnd = clock + HALF_YEAR;
            setRates();
            mistake((int) clock);
        } else {
            lieDormant();
        }
    }

    private void setRates() {
        double spree = random.lognormal(typicalSpree, parameters.offending().spreeSpread());
        double level = AgeCurve.at(traits.ageOn(clock)) * needs.rateFactor() * spree;
        generalRate = active ? traits.rate() * level : 0;
        domesticRate = abusing() ? traits.domestic().rate() * level : 0;
    }

    /** Until the day of return, or of the first abuse if that is sooner; then the return is drawn anew. */
    private void lieDormant() {
        generalRate = 0;
        domesticRate = 0;
        double returns = clock + random.exponential(YEAR / traits.returning());
        int abuses = traits.domestic().startsAfter(clock);
        active = returns <= abuses;
        periodEnd = Math.min(returns, abuses);
    }

    private boolean abusing() {
        return traits.domestic().on(clock);
    }

    private boolean stops() {
        var desistance = parameters.desistance();
        double decades = Math.max(0, traits.ageOn(clock) - 25) / 10;
        double log = desistance.perDecade() * decades - desistance.perNeed() * needs.sum() / 2;
        return random.chance(1 - StrictMath.exp(-traits.stopping() / 2 * StrictMath.exp(log)));
    }

    /** An arrest for what somebody else did. */
    private void mistake(int day) {
        double perYear = parameters.justice().mistakenArrestsPerYear()
                * Math.min(10, courts.sanctions())
                * Enforcement.mistaken(traits);
        if (day >= courts.release() && random.chance(perYear / 2)) {
            OffencePattern pattern = OffencePattern.draw(solo(), random);
            LegalCase mistaken = new LegalCase(pattern, day, true);
            record.offences().add(new Offence(day, pattern.group(), 0, mistaken));
        }
    }

    private void offend(int day) {
        record.countTrueOffence();
        Style style = style(day);
        OffencePattern pattern = OffencePattern.draw(style, random);
        int flags = flags(style, pattern);
        if (!random.chance(Enforcement.detected(pattern, traits))) {
            undetected.addLast(new Hidden(day, pattern, flags));
            forgetBefore(day - parameters.justice().clearedWithinDays());
            return;
        }
        LegalCase opened = courts.open(day, pattern);
        record.offences().add(new Offence(day, pattern.group(), flags, opened));
        forgetBefore(day - parameters.justice().clearedWithinDays());
        undetected.removeIf(hidden -> cleared(hidden, opened));
    }

    private boolean cleared(Hidden hidden, LegalCase with) {
        if (!random.chance(parameters.justice().clearedTogether())) {
            return false;
        }
        record.offences().add(new Offence(hidden.day(), hidden.pattern().group(), hidden.flags(), with));
        return true;
    }

    private void forgetBefore(int day) {
        while (!undetected.isEmpty() && undetected.peekFirst().day() < day) {
            undetected.removeFirst();
        }
    }

    private Style style(int day) {
        if (random.uniform() * (generalRate + domesticRate) < domesticRate) {
            return Style.DOMESTIC;
        }
        if (traits.gang().on(day) && random.chance(parameters.harm().gangShare())) {
            return Style.GANG;
        }
        return traits.sexual() && random.chance(.3) ? Style.SEXUAL : solo();
    }

    private Style solo() {
        double drawn = random.uniform();
        int style = 0;
        while (style < Style.SOLO - 1 && drawn >= traits.styles()[style]) {
            style++;
        }
        return Style.values()[style];
    }

    private int flags(Style style, OffencePattern pattern) {
        int flags = 0;
        if (style == Style.DOMESTIC) {
            flags |= 1 << EventFlag.DOMESTIC_ABUSE.ordinal();
        }
        if (style == Style.GANG && random.chance(.8)) {
            flags |= 1 << EventFlag.GROUP_RELATED.ordinal();
        }
        if (isWeapon(pattern.group()) || random.chance(Math.min(.8, pattern.weapon() * traits.weaponFactor()))) {
            flags |= 1 << EventFlag.WEAPON.ordinal();
        }
        return flags;
    }

    private static boolean isWeapon(OffenceGroup group) {
        return group == OffenceGroup.WEAPONS_NON_FIREARM
                || group == OffenceGroup.FIREARMS_OTHER
                || group == OffenceGroup.FIREARMS_MOST_SERIOUS;
    }
}
