package iomtriage.simulation.internal.career;

import iomtriage.simulation.parameters.SimulationParameters;

/**
 * Whether a person offends at present, and at what rates. Rates hold for a period: half a year, or, while nothing can happen,
 * until something can.
 */
final class Activity {

    private static final double YEAR = 365.25;
    private static final double HALF_YEAR = YEAR / 2;

    private final SimulationParameters parameters;
    private final Traits traits;
    private final RandomStream random;
    private final NeedsFactors needs;
    private final double typicalSpree; // so that sprees are 1 on average
    private double day;
    private double end;
    private boolean active = true;
    private double generalRate;
    private double domesticRate;
    private boolean hasEnded;
    private double rateByDebut = 1;
    private double stoppingByDebut = 1;

    Activity(SimulationParameters parameters, Traits traits, RandomStream random) {
        this.parameters = parameters;
        this.traits = traits;
        this.random = random;
        this.needs = new NeedsFactors(traits.needs(), traits.onset(), parameters.offending());
        this.end = traits.onset();
        double spread = traits.spreeSpread();
        this.typicalSpree = StrictMath.exp(-spread * spread / 2);
    }

    /** The first sanction. After robbery, burglary or vehicle theft there is more to come, and for longer; some careers end. */
    void hadDebut(boolean isStreetCrime) {
        if (isStreetCrime) {
            rateByDebut = parameters.offending().afterStreetDebut();
            stoppingByDebut = parameters.desistance().afterStreetDebut();
        }
        if (traits.endsAtFirst()) {
            active = false;
            hasEnded = true;
            generalRate = 0;
        }
    }

    /** When the period is over. */
    double end() {
        return end;
    }

    /** Offences a year. */
    double rate() {
        return generalRate + domesticRate;
    }

    /** Whether the offence that now happens is domestic abuse. */
    boolean drawsDomestic() {
        return random.uniform() * rate() < domesticRate;
    }

    /** The needs of the period. */
    double[] needs() {
        return needs.copy();
    }

    /** Starts the next period on a day; false if nothing can happen in it. */
    boolean renew(double from) {
        day = from;
        needs.advanceTo(day, random);
        active = !hasEnded && (active ? !stops() : abuses() && random.chance(traits.returning() / 2));
        if (active || abuses()) {
            end = day + HALF_YEAR;
            setRates();
            return true;
        }
        lieDormant();
        return false;
    }

    private void setRates() {
        double spree = random.lognormal(typicalSpree, traits.spreeSpread());
        double level =
                AgeCurve.at(traits.ageOn(day), parameters.offending().ageSteepness()) * needs.rateFactor() * spree;
        generalRate = active ? Math.min(parameters.offending().highestRate(), traits.rate() * level * rateByDebut) : 0;
        domesticRate = abuses() ? traits.domestic().rate() * level : 0;
    }

    /** Until the day of return, or of the first abuse if that is sooner; then the return is drawn anew. */
    private void lieDormant() {
        generalRate = 0;
        domesticRate = 0;
        double returns = hasEnded ? LegalCase.NEVER : day + random.exponential(YEAR / traits.returning());
        int abuses = traits.domestic().startsAfter(day);
        active = returns <= abuses;
        end = Math.min(returns, abuses);
    }

    private boolean abuses() {
        return traits.domestic().on(day);
    }

    private boolean stops() {
        var desistance = parameters.desistance();
        double decades = Math.max(0, traits.ageOn(day) - 25) / 10;
        double log = desistance.perDecade() * decades - desistance.perNeed() * needs.sum() / 2;
        return random.chance(1 - StrictMath.exp(-traits.stopping() * stoppingByDebut / 2 * StrictMath.exp(log)));
    }
}
