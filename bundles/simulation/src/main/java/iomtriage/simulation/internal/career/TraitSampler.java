package iomtriage.simulation.internal.career;

import iomtriage.api.caserecord.Sex;
import iomtriage.simulation.internal.career.Traits.Gang;
import iomtriage.simulation.parameters.PeopleParameters;
import iomtriage.simulation.parameters.SimulationParameters;

/** Draws a person: correlated latent traits from one general trait, one of violence and one of substance use. */
public final class TraitSampler {

    private static final double YEAR = 365.25;
    private static final int YOUNGEST_OFFENDER = 10; // age of criminal responsibility, England and Wales
    private static final double LATEST_ADULT_ONSET = 55;

    /** Weights of the solo styles for an average person: mostly acquisitive and violent, as in proven offences. */
    private static final double[] STYLE_LEVEL = {.2, -1.6, .2, -.6, -.4, -1.2};

    private final SimulationParameters parameters;
    private final HarmSampler harm;
    private final double persistentAbove;
    private final double intermittentAbove;

    public TraitSampler(SimulationParameters parameters) {
        this.parameters = parameters;
        this.harm = new HarmSampler(parameters.harm());
        PeopleParameters people = parameters.people();
        this.persistentAbove = NormalQuantile.of(1 - people.persistentShare());
        this.intermittentAbove = NormalQuantile.of(1 - people.persistentShare() - people.intermittentShare());
    }

    /** Draws a person born on this day. */
    public Traits draw(int birth, RandomStream random) {
        Sex sex = random.chance(parameters.people().maleShare()) ? Sex.MALE : Sex.FEMALE;
        double general = random.normal();
        double violence = loaded(.5, general, random);
        double substances = loaded(.5, general, random);
        CareerKind kind = kind(sex, general, random);
        int onset = birth + (int) (YEAR * onsetAge(kind, random));
        double[] needs = {substances, loaded(.5, general, random), loaded(.6, general, random)};
        Gang gang = harm.gang(sex, birth, general, violence, random);
        return new Traits(
                sex,
                birth,
                Enforcement.drawEthnicity(random),
                Enforcement.drawArea(random),
                onset,
                rate(kind, sex, random),
                kind.isSlight()
                        ? parameters.offending().slightSpreeSpread()
                        : parameters.offending().spreeSpread(),
                stopping(kind, random),
                returning(kind),
                kind == CareerKind.ONE_OFF,
                styles(kind, general, violence, substances, random),
                needs,
                violence,
                harm.domestic(sex, birth, onset, general, violence, random),
                gang,
                harm.weaponFactor(general, violence, gang, random),
                random.chance(sex == Sex.MALE ? parameters.harm().sexualShare() : 0));
    }

    private CareerKind kind(Sex sex, double general, RandomStream random) {
        double propensity = loaded(parameters.people().traitToClass(), general, random)
                - (sex == Sex.FEMALE ? parameters.people().femaleThreshold() : 0);
        if (propensity > persistentAbove) {
            return CareerKind.PERSISTENT;
        }
        if (propensity > intermittentAbove) {
            return CareerKind.INTERMITTENT;
        }
        return random.chance(parameters.people().oneOffShare()) ? CareerKind.ONE_OFF : CareerKind.OCCASIONAL;
    }

    private double onsetAge(CareerKind kind, RandomStream random) {
        PeopleParameters people = parameters.people();
        if (kind.isSlight() && random.chance(people.adultOnsetShare())) {
            return random.uniform(people.occasionalOnsetAge(), LATEST_ADULT_ONSET);
        }
        double median = switch (kind) {
            case PERSISTENT -> people.persistentOnsetAge();
            case INTERMITTENT -> people.intermittentOnsetAge();
            case OCCASIONAL, ONE_OFF -> people.occasionalOnsetAge();
        };
        return Math.max(YOUNGEST_OFFENDER, random.lognormal(median, people.onsetSpread()));
    }

    private double rate(CareerKind kind, Sex sex, RandomStream random) {
        var offending = parameters.offending();
        double median = switch (kind) {
            case PERSISTENT -> offending.persistentRate();
            case INTERMITTENT -> offending.intermittentRate();
            case OCCASIONAL -> offending.occasionalRate();
            case ONE_OFF -> offending.oneOffRate();
        };
        return Math.min(offending.highestRate(), random.lognormal(median, offending.rateSpread()))
                * (sex == Sex.FEMALE ? offending.femaleRate() : 1);
    }

    private double stopping(CareerKind kind, RandomStream random) {
        var desistance = parameters.desistance();
        double median = switch (kind) {
            case PERSISTENT -> desistance.persistentPerYear();
            case INTERMITTENT -> desistance.intermittentPerYear();
            case OCCASIONAL, ONE_OFF -> desistance.occasionalPerYear();
        };
        return random.lognormal(median, desistance.spread());
    }

    private double returning(CareerKind kind) {
        return kind == CareerKind.PERSISTENT
                ? parameters.desistance().persistentReturnPerYear()
                : parameters.desistance().returnPerYear();
    }

    private double[] styles(CareerKind kind, double general, double violence, double substances, RandomStream random) {
        double street = kind.isSlight() ? 0 : parameters.offending().streetByKind();
        double[] tilt = {.3 * general, .3 * general + street, .6 * violence, .5 * substances, 0, 0};
        double[] upTo = new double[Style.SOLO];
        double sum = 0;
        for (int style = 0; style < Style.SOLO; style++) {
            sum += random.lognormal(
                    StrictMath.exp(STYLE_LEVEL[style] + tilt[style]),
                    parameters.offending().specialisation());
            upTo[style] = sum;
        }
        for (int style = 0; style < Style.SOLO; style++) {
            upTo[style] /= sum;
        }
        return upTo;
    }

    private static double loaded(double loading, double on, RandomStream random) {
        return loading * on + StrictMath.sqrt(1 - loading * loading) * random.normal();
    }

    /** Four kinds of career: a simplification of a continuum, drawn from one latent trait. Never seen by anybody but the simulator. */
    private enum CareerKind {
        ONE_OFF,
        OCCASIONAL,
        INTERMITTENT,
        PERSISTENT;

        boolean isSlight() {
            return this == ONE_OFF || this == OCCASIONAL;
        }
    }
}
