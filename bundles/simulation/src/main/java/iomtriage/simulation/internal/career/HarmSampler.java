package iomtriage.simulation.internal.career;

import iomtriage.api.caserecord.Sex;
import iomtriage.simulation.internal.career.Traits.Domestic;
import iomtriage.simulation.internal.career.Traits.Gang;
import iomtriage.simulation.parameters.HarmParameters;

/** Draws domestic abuse, gang involvement and weapon carrying: each loads on the general and the violence trait. */
final class HarmSampler {

    private static final double YEAR = 365.25;
    private static final double GANG_CARRIES = .8; // standard deviations more for a person who is ever involved

    private final HarmParameters harm;

    HarmSampler(HarmParameters harm) {
        this.harm = harm;
    }

    Domestic domestic(Sex sex, int birth, int onset, double general, double violence, RandomStream random) {
        double trait = harmTrait(general, violence, random);
        double threshold = sex == Sex.MALE ? harm.domesticThreshold() : harm.domesticThresholdWomen();
        if (trait <= threshold) {
            return new Domestic(0, 0, 0);
        }
        int from = Math.max(onset, birth + (int) (YEAR * random.uniform(18, 32)));
        int to = from + (int) (YEAR * random.exponential(harm.domesticYears()));
        return new Domestic(random.lognormal(harm.domesticRate(), harm.domesticSpread()), from, to);
    }

    Gang gang(Sex sex, int birth, double general, double violence, RandomStream random) {
        double trait = harmTrait(general, violence, random) - (sex == Sex.FEMALE ? 1 : 0);
        if (trait <= harm.gangThreshold()) {
            return new Gang(1, 0);
        }
        int from = birth + (int) (YEAR * random.uniform(14, 19));
        return new Gang(from, from + (int) (YEAR * random.exponential(harm.gangYears())));
    }

    double weaponFactor(double general, double violence, Gang gang, RandomStream random) {
        double trait = harmTrait(general, violence, random) + (gang.present() ? GANG_CARRIES : 0);
        return StrictMath.exp(harm.weaponByTrait() * trait);
    }

    private double harmTrait(double general, double violence, RandomStream random) {
        double a = harm.traitCorrelation();
        double b = harm.violenceLoading();
        double shared = a * a + b * b + 2 * a * b * .5; // general and violence correlate at .5
        return a * general + b * violence + StrictMath.sqrt(1 - shared) * random.normal();
    }
}
