package iomtriage.integration.soak;

import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;

/** Where the service keeps what it must not lose, and what can happen to that. */
interface SoakedStore extends AutoCloseable {

    String name();

    /** As the service is given it. */
    String address();

    /** As those check it who are not in the way of what happens. */
    String addressOfItself();

    /** Whether two processes may work on it at once. */
    boolean servesTwo();

    /** @param process the service's, which is another one after each start */
    List<Disturbance> disturbances(LongSupplier process);

    @Override
    void close() throws IOException;
}
