package iomtriage.integration.soak;

import java.util.SplittableRandom;

/**
 * Something that fails or is changed under a service that is at work, and is whole again afterwards.
 *
 * @param name in plain words, for the table
 * @param endsTheProcess whether another process of the service runs afterwards
 * @param work does it, and undoes it
 */
record Disturbance(String name, boolean endsTheProcess, Work work) {

    /** What is done, with chance in how long and how far. */
    interface Work {
        void run(SplittableRandom random) throws Exception;
    }

    static Disturbance of(String name, Work work) {
        return new Disturbance(name, false, work);
    }

    static Disturbance ending(String name, Work work) {
        return new Disturbance(name, true, work);
    }
}
