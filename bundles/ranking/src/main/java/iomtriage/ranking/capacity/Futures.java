package iomtriage.ranking.capacity;

import java.util.function.Supplier;

/**
 * To how many of some people an outcome may happen, drawn at random given everybody's chance. Each outcome falls by itself:
 * their number is Poisson binomial. Where its variance is large it is drawn as a rounded normal number, otherwise person by
 * person.
 */
final class Futures {

    /** From here on the two can hardly be told apart. */
    private static final double LARGE = 25;

    private final int people;
    private final double mean;
    private final double variance;
    private final float[] chances;

    private Futures(int people, double mean, double variance, float[] chances) {
        this.people = people;
        this.mean = mean;
        this.variance = variance;
        this.chances = chances;
    }

    /** Of people with these chances. */
    static Futures of(float[] chances) {
        double mean = 0;
        double variance = 0;
        for (float chance : chances) {
            mean += chance;
            variance += chance * (1.0 - chance);
        }
        return new Futures(chances.length, mean, variance, chances);
    }

    /** Of these people without some of them; whose chances are needed only where there is little to draw. */
    Futures without(Futures some, Supplier<float[]> chancesOfTheRest) {
        double rest = variance - some.variance;
        return rest >= LARGE
                ? new Futures(people - some.people, mean - some.mean, rest, new float[0])
                : of(chancesOfTheRest.get());
    }

    /** The same without the chances themselves, which take much memory. */
    Futures summed() {
        return new Futures(people, mean, variance, new float[0]);
    }

    /** One number of people, from none to all of them. */
    int draw(RandomNumbers random) {
        if (variance >= LARGE) {
            long drawn = Math.round(mean + Math.sqrt(variance) * random.normal());
            return (int) Math.max(0, Math.min(people, drawn));
        }
        int happened = 0;
        for (float chance : chances) {
            happened += random.uniform() < chance ? 1 : 0;
        }
        return happened;
    }
}
