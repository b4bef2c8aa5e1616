package iomtriage.evaluation.figure;

import java.time.LocalDate;

/**
 * One person's score on one day.
 *
 * @param date as of which it was made
 * @param score the probability, 0 to 1
 * @param low lower end of its interval
 * @param high upper end
 * @param pack id and version of the model pack that made it
 */
public record DatedScore(LocalDate date, double score, double low, double high, String pack) {}
