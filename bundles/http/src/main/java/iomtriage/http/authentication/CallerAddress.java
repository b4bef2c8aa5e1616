package iomtriage.http.authentication;

import java.util.Arrays;

/** The address that someone calls from, as far as they cannot change it at will. */
final class CallerAddress {

    private static final int NETWORK = 4;
    private static final int GROUPS = 8;

    private CallerAddress() {}

    /** An IPv4 address whole; of an IPv6 address the first 64 bits, for the rest is its owner's to choose. */
    static String of(String remoteAddress) {
        String[] groups = remoteAddress.replaceAll("[\\[\\]]", "").split(":");
        return groups.length == GROUPS ? String.join(":", Arrays.copyOf(groups, NETWORK)) : remoteAddress;
    }
}
