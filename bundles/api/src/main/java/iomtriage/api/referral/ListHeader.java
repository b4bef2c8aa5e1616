package iomtriage.api.referral;

import iomtriage.api.score.PackSummary;
import java.time.LocalDate;

/**
 * What a referral list was made from. The same four (records, date, pack, policy) give the same list, byte for byte.
 *
 * @param id digest of everything the list depends on: 16 hexadecimal digits
 * @param caseload name of the caseload
 * @param asOf the day as of which records were read
 * @param capacity how many places there are
 * @param pack the model pack
 * @param policy id and version of the ranking policy, as {@code id@version}
 */
public record ListHeader(String id, String caseload, LocalDate asOf, int capacity, PackSummary pack, String policy) {}
