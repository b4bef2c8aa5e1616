/** Scores and referral lists on Apache Spark: the same as everywhere else, where the data are. */
@NullMarked
package iomtriage.spark;

import org.jspecify.annotations.NullMarked;
