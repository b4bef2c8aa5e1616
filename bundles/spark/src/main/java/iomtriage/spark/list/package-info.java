/** What is asked for as lists. */
@NullMarked
package iomtriage.spark.list;

import org.jspecify.annotations.NullMarked;
