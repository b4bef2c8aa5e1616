/** What is asked for as lists, and how the people of one area become one. */
@NullMarked
package iomtriage.spark.list;

import org.jspecify.annotations.NullMarked;
