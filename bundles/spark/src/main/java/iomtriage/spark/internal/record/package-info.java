/** Case records in the forms in which Spark holds them: a column of JSON, or nested columns. */
@NullMarked
package iomtriage.spark.internal.record;

import org.jspecify.annotations.NullMarked;
