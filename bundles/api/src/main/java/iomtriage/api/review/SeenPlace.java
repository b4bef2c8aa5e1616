package iomtriage.api.review;

/**
 * Where a person stood on the list that was looked at. A list is of the people whose cases were open to the person who looked.
 *
 * @param list id of the referral list
 * @param place the person's place on it, 1 for the first
 * @param aboveCutLine whether the place was above the cut line
 */
public record SeenPlace(String list, int place, boolean aboveCutLine) {}
