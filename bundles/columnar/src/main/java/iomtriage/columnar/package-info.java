/** Flat tables in Apache Parquet, read and written by parquet-floor, which leaves out Hadoop. */
@NullMarked
package iomtriage.columnar;

import org.jspecify.annotations.NullMarked;
