package iomtriage.reviews.outcome;

import iomtriage.reviews.state.ServiceState;
import java.time.LocalDate;
import java.util.Optional;

/** The earliest day as of which this service has ranked anybody: what happened before was never predicted here. Thread-safe. */
public final class FirstPrediction {

    private static final String NAME = "earliest day of a list";

    private final ServiceState state;

    public FirstPrediction(ServiceState state) {
        this.state = state;
    }

    /** Empty if no list was made yet, or none since this is kept. */
    public Optional<LocalDate> day() {
        return state.kept(NAME).map(LocalDate::parse);
    }

    /** A list was made as of a day. */
    public void listMade(LocalDate asOf) {
        if (day().filter(earliest -> !earliest.isAfter(asOf)).isEmpty()) {
            state.keep(NAME, asOf.toString());
        }
    }
}
