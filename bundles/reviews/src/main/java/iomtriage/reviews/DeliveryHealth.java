package iomtriage.reviews;

import java.util.Optional;

/** Whether the host takes what it is told. Never throws; quick. */
@FunctionalInterface
public interface DeliveryHealth {

    /** Of a host that wants to be told of nothing. */
    DeliveryHealth NOBODY_TO_TELL = Optional::empty;

    /** The entry that the host has not taken yet; empty if it has taken all there is. */
    Optional<LateDelivery> late();
}
