/** How the people of one area become a list. */
@NullMarked
package iomtriage.spark.internal.list;

import org.jspecify.annotations.NullMarked;
