/** Places: who is ranked, in which order, and who gets one of the places. */
@NullMarked
package iomtriage.ranking.place;

import org.jspecify.annotations.NullMarked;
