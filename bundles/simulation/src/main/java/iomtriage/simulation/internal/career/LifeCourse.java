package iomtriage.simulation.internal.career;

import iomtriage.simulation.parameters.JusticeParameters;
import iomtriage.simulation.parameters.SimulationParameters;

/**
 * One person's life, played forward in time. Offences come as a Poisson process whose rate moves with age, needs, sprees,
 * desistance and return; none happen inside. Cases run their course beside it.
 *
 * <p>It depends on the traits and the random stream alone: played to a later day, it gives the same past.
 */
public final class LifeCourse {

    private static final double YEAR = 365.25;
    private static final int COUNTED_SANCTIONS = 10;
    private static final int MOST_AT_A_TIME = 4;

    private final JusticeParameters justice;
    private final double further;
    private final Traits traits;
    private final RandomStream random;
    private final CriminalRecord record = new CriminalRecord();
    private final Agenda agenda = new Agenda();
    private final Courts courts;
    private final Activity activity;
    private final OffenceChoice choice;
    private final Undetected undetected;
    private double clock;
    private int programmeFrom = LegalCase.NEVER;
    private double programmeRatio = 1;

    /** A life that has not begun. */
    public LifeCourse(SimulationParameters parameters, Traits traits, RandomStream random) {
        this.justice = parameters.justice();
        this.further = parameters.offending().furtherOffence();
        this.traits = traits;
        this.random = random;
        this.courts = new Courts(justice, random, record, agenda);
        this.activity = new Activity(parameters, traits, random);
        this.choice = new OffenceChoice(parameters.harm(), traits, random);
        this.undetected = new Undetected(justice, random);
        this.clock = traits.onset();
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
            double stop = Math.min(day, Math.min(activity.end(), agenda.nextDay()));
            if (clock < courts.release()) {
                clock = Math.max(clock, Math.min(stop, courts.release()));
                turn(day);
                continue;
            }
            double next = clock + gap();
            if (next < stop) {
                clock = next;
                offend((int) next);
            } else {
                clock = Math.max(clock, stop);
                turn(day);
            }
        }
    }

    /** What falls due: steps of open cases, and the next period. */
    private void turn(int day) {
        while (agenda.nextDay() <= clock && agenda.nextDay() < day) {
            Agenda.Step step = agenda.take();
            boolean isFirst = courts.sanctions() == 0;
            boolean isConviction = courts.take(step);
            if (isFirst && courts.sanctions() > 0) {
                activity.hadDebut(step.of().gravest.isStreetCrime());
            }
            if (isConviction) {
                record.needs().add(new CriminalRecord.NeedsThen(step.day(), activity.needs()));
            }
        }
        if (clock >= activity.end() && clock < day && activity.renew(clock)) {
            mistake((int) clock);
        }
    }

    private double gap() {
        double rate = activity.rate() * (clock >= programmeFrom ? programmeRatio : 1);
        return rate > 0 ? random.exponential(YEAR / rate) : LegalCase.NEVER;
    }

    private void offend(int day) {
        Style style = activity.drawsDomestic() ? Style.DOMESTIC : choice.style(day);
        OffencePattern pattern = OffencePattern.draw(style, random);
        int flags = choice.flags(style, pattern);
        if (random.chance(Enforcement.detected(pattern, traits))) {
            LegalCase opened = courts.open(day, pattern);
            record.offences().add(new Offence(day, pattern.group(), flags, opened));
            addFurther(day, style, opened);
            undetected.clearUp(day, opened, record.offences());
        } else {
            undetected.add(day, pattern, flags);
        }
    }

    /** Offences committed at the same time, which come to light together. */
    private void addFurther(int day, Style style, LegalCase with) {
        for (int more = 0; more < MOST_AT_A_TIME && random.chance(further); more++) {
            OffencePattern pattern = OffencePattern.draw(style, random);
            record.offences().add(new Offence(day, pattern.group(), choice.flags(style, pattern), with));
        }
    }

    /** An arrest for what someone else did; nothing comes of it. */
    private void mistake(int day) {
        double perYear = justice.mistakenArrestsPerYear()
                * Math.min(COUNTED_SANCTIONS, courts.sanctions())
                * Enforcement.mistaken(traits);
        if (day >= courts.release() && random.chance(perYear / 2)) {
            OffencePattern pattern = OffencePattern.draw(choice.solo(), random);
            record.offences().add(new Offence(day, pattern.group(), 0, new LegalCase(pattern, day)));
        }
    }
}
