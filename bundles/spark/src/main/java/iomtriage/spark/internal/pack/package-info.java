/** A pack on its way to the executors: sent as bytes, checked and loaded once in each. */
@NullMarked
package iomtriage.spark.internal.pack;

import org.jspecify.annotations.NullMarked;
